using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using System.Xml;
using AngleSharp.Html.Parser;
using ItaIngest.Benchmarks.Pdf;
using ItaIngest.Records;
using ItaIngest.Serialisation;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Benchmarks.Stages;

/// <summary>What a stage cannot be faster than.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Milliseconds">For all documents together.</param>
internal sealed record Floor(string Name, double Milliseconds);

/// <summary>The least that has to be done to the same bytes, by the libraries that do only that.</summary>
internal static class Floors
{
    /// <summary>The floors of reading a format; none where there is none.</summary>
    public static IReadOnlyList<Floor> Measure(string format, string[] paths, int rounds) => format switch
    {
        "docx" => [Best("inflate document.xml and walk it with XmlReader", paths, rounds, Walk)],
        "html" => [Best("AngleSharp's parse", paths, rounds, Parse)],
        "pdf" =>
        [
            // The streams of made-up reports are not packed: there is nothing to inflate.
            new("pdftotext -bbox, processor time, a process a file", paths.Sum(p => PdfSpeed.Cpu("pdftotext", ["-bbox", p, "/dev/null"], out _) ?? double.NaN)),
        ],
        _ => [],
    };

    /// <summary>The same rows, by bare prepared statements in one transaction for each sixteen documents.</summary>
    public static Floor Store(IReadOnlyList<FileRecord> records, string database)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString());
        connection.Open();
        Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE d (a, b); CREATE TABLE o (a,b,c,d,e,f,g,h,i,j,k,l,m,n,p,q,r,s,t); CREATE TABLE f (a,b,c,d,e,f,g,h,i,j,k)");
        using var documents = Prepared("d", 2);
        using var observations = Prepared("o", 19);
        using var findings = Prepared("f", 11);
        var rows = records.Select(r => (r.Document, r.Packed, Observations: r.Result!.Facts?.Observations ?? [], Findings: r.Result.Results.Where(c => c.IsFinding).Select(c => (Result: c, Json: JsonSerializer.Serialize(c, JsonContract.Options))).ToList())).ToList();
        var watch = Stopwatch.StartNew();
        foreach (var batch in rows.Chunk(16))
        {
            Run("BEGIN");
            foreach (var (id, packed, stated, found) in batch)
            {
                Insert(documents, id, packed);
                foreach (var o in stated) Insert(observations, id, 1, o.Item, o.Year, o.Part, "score", o.Value, o.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture), o.Raw, o.ItemRaw, "asRead", "proved", o.Copies.Count, o.At.Page, o.At.Line, o.At.Table, o.At.Row, o.At.Column, "");
                foreach (var (f, json) in found) Insert(findings, id, 1, id, f.Code, "warning", 2, "fails", f.Subject.Item, f.Subject.Year, f.Subject.Part, json);
            }

            Run("COMMIT");
        }

        return new Floor("the same rows by prepared inserts", watch.Elapsed.TotalMilliseconds);

        void Run(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        SqliteCommand Prepared(string table, int columns)
        {
            var command = connection.CreateCommand();
            command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", Enumerable.Range(1, columns).Select(n => $"?{n}"))})";
            for (var n = 1; n <= columns; n++) command.Parameters.Add(new SqliteParameter { ParameterName = $"?{n}" });
            command.Prepare();
            return command;
        }

        static void Insert(SqliteCommand command, params ReadOnlySpan<object?> values)
        {
            for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    private static Floor Best(string name, string[] paths, int rounds, Action<byte[]> work)
    {
        var contents = paths.Select(File.ReadAllBytes).ToList();
        var best = double.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var content in contents) work(content);
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }

        return new Floor(name, best);
    }

    private static void Walk(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        using var part = zip.GetEntry("word/document.xml")!.Open();
        using var reader = XmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element) while (reader.MoveToNextAttribute()) _ = reader.Value;
            else if (reader.NodeType == XmlNodeType.Text) _ = reader.Value;
        }
    }

    private static void Parse(byte[] file) => new HtmlParser().ParseDocument(new MemoryStream(file, writable: false)).Dispose();
}
