using System.Text.Encodings.Web;
using System.Text.Json;
using ItaIngest.Noise;
using ItaIngest.Noise.Counted;

namespace ItaIngest.Cli.Bench;

/// <summary><c>ita bench noise --json</c>: counts by format, family, rate and kind; shares are left to the reader, bounds are given.</summary>
internal static class NoiseJson
{
    public static void Write(NoiseTable table, NoiseOptions options, Stream to)
    {
        using (var json = new Utf8JsonWriter(to, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("count", options.Count);
            json.WriteNumber("seed", options.Seed);
            json.WriteStartArray("lines");
            foreach (var line in table.Lines) Write(json, line);
            json.WriteEndArray();
            json.WriteStartArray("reasons");
            foreach (var reason in table.Reasons) Write(json, reason);
            json.WriteEndArray();
            json.WriteStartArray("examples");
            foreach (var example in table.Examples) Write(json, example);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        to.Write("\n"u8);
        to.Flush();
    }

    private static void Write(Utf8JsonWriter json, NoiseLine line)
    {
        json.WriteStartObject();
        json.WriteString("format", Word(line.Format));
        json.WriteString("family", Word(line.Family));
        json.WriteNumber("rate", line.Rate);
        json.WriteString("what", Word(line.What));
        json.WriteNumber("n", line.Total);
        foreach (var fate in Enum.GetValues<Fate>())
        {
            var (low, high) = Wilson.Bounds(line.Of(fate), line.Total);
            json.WriteStartObject(Word(fate));
            json.WriteNumber("n", line.Of(fate));
            json.WriteNumber("low", Math.Round(low, 6));
            json.WriteNumber("high", Math.Round(high, 6));
            json.WriteEndObject();
        }

        json.WriteNumber("wrongCovered", line.WrongCovered);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, NoiseReason reason)
    {
        json.WriteStartObject();
        json.WriteString("family", Word(reason.Family));
        json.WriteString("what", Word(reason.What));
        json.WriteString("fate", Word(reason.Fate));
        json.WriteString("by", reason.By);
        json.WriteString("cause", reason.Cause);
        json.WriteNumber("n", reason.Count);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, NoiseExample example)
    {
        json.WriteStartObject();
        json.WriteString("format", Word(example.Format));
        json.WriteString("family", Word(example.Family));
        json.WriteNumber("rate", example.Rate);
        json.WriteNumber("report", example.Report);
        json.WriteNumber("year", example.Year);
        json.WriteString("what", Word(example.What));
        json.WriteString("fate", Word(example.Fate));
        json.WriteString("item", example.Item);
        json.WriteString("by", example.By);
        json.WriteString("cause", example.Cause);
        json.WriteString("true", example.True);
        json.WriteString("read", example.Read);
        json.WriteString("text", example.Text);
        json.WriteBoolean("covered", example.Covered);
        json.WriteEndObject();
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
