using System.Text.Json;
using ItaIngest.Serialisation;

namespace ItaIngest.Datasets;

/// <summary>JSON Lines: an object a row, UTF-8, Thai as it is. Numbers are JSON numbers with the decimals that were written.</summary>
public sealed class JsonLinesTableFormat : FilePerTable
{
    /// <inheritdoc/>
    public override string Name => "jsonl";

    /// <inheritdoc/>
    protected override string MediaType => "application/jsonl";

    /// <inheritdoc/>
    protected override ITableWriter Open(string file, DatasetTable table) => new Writer(file, table.Columns);

    private sealed class Writer(string file, IReadOnlyList<Column> columns) : ITableWriter
    {
        private readonly FileStream stream = new(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
        private readonly MemoryStream line = new();

        public async Task WriteAsync(IReadOnlyList<string?> row, CancellationToken cancellation = default)
        {
            line.SetLength(0);
            using (var json = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = JsonContract.Options.Encoder }))
            {
                json.WriteStartObject();
                for (var i = 0; i < columns.Count; i++) Write(json, columns[i], row[i]);
                json.WriteEndObject();
            }

            line.WriteByte((byte)'\n');
            await stream.WriteAsync(line.GetBuffer().AsMemory(0, (int)line.Length), cancellation);
        }

        public async ValueTask DisposeAsync()
        {
            await stream.DisposeAsync();
            await line.DisposeAsync();
        }

        private static void Write(Utf8JsonWriter json, Column column, string? value)
        {
            json.WritePropertyName(column.Name);
            if (value is null) json.WriteNullValue();
            else if (column.Type is ColumnType.Integer or ColumnType.Number or ColumnType.Boolean) json.WriteRawValue(value);
            else json.WriteStringValue(value);
        }
    }
}
