using System.Text;
using System.Xml.Linq;
using ItaIngest.Documents;

namespace ItaIngest.Extractors.Docx;

/// <summary>
/// The automatic numbers of paragraphs: definitions (numbering.xml) and how far each list has counted. A list counts in the order of
/// the document; several w:num of one w:abstractNum go on counting together until one of them overrides its start.
/// </summary>
internal sealed class Numbering
{
    private const int Levels = 9;
    private readonly Dictionary<int, Instance> instances = [];
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<(int Number, int Level)> restarted = [];
    private readonly NoteList notes;

    /// <param name="root">w:numbering, or null of a document without lists.</param>
    /// <param name="notes">Where it is said that a list is not defined or a format not known.</param>
    public Numbering(XElement? root, NoteList notes)
    {
        this.notes = notes;
        if (root is null) return;
        var definitions = new Dictionary<int, XElement>();
        foreach (var definition in root.Elements(W.Ns + "abstractNum"))
        {
            if (W.Number(definition.Attribute(W.Ns + "abstractNumId")?.Value) is { } id) definitions.TryAdd(id, definition);
        }

        foreach (var number in root.Elements(W.Ns + "num"))
        {
            if (W.Number(number.Attribute(W.Ns + "numId")?.Value) is not { } id || W.Number(number.ValueOf("abstractNumId")) is not { } listed) continue;
            if (Follow(definitions, listed) is { } list && definitions.TryGetValue(list, out var definition)) instances.TryAdd(id, Instance.Of(list, definition, number));
        }
    }

    private sealed record Level(string Format, string Text, int Start, int? RestartAfter, bool Legal, bool Hidden, string? Font, bool Picture, string? Style)
    {
        public static Level Of(XElement level) => new(
            level.ValueOf("numFmt") ?? "decimal",
            level.ValueOf("lvlText") ?? "",
            W.Number(level.ValueOf("start")) ?? 0,
            W.Number(level.ValueOf("lvlRestart")),
            level.Switch("isLgl") ?? false,
            level.Element(W.RunProperties).Switch("vanish") ?? false,
            level.Element(W.RunProperties)?.Element(W.Ns + "rFonts")?.Attribute(W.Ns + "ascii")?.Value
                ?? level.Element(W.RunProperties)?.Element(W.Ns + "rFonts")?.Attribute(W.Ns + "hAnsi")?.Value,
            level.Element(W.Ns + "lvlPicBulletId") is not null,
            level.ValueOf("pStyle"));
    }

    private sealed record Instance(int List, Level?[] Level, int?[] StartOverride)
    {
        public int StartOf(int level) => Math.Clamp(StartOverride[level] ?? Level[level]?.Start ?? 1, -1, 1_000_000);

        public static Instance Of(int list, XElement definition, XElement number)
        {
            var levels = new Level?[Levels];
            var starts = new int?[Levels];
            foreach (var level in definition.Elements(W.Ns + "lvl")) Put(level);
            foreach (var change in number.Elements(W.Ns + "lvlOverride"))
            {
                foreach (var level in change.Elements(W.Ns + "lvl")) Put(level);
                if (Index(change) is { } at && W.Number(change.ValueOf("startOverride")) is { } start) starts[at] = start;
            }

            return new Instance(list, levels, starts);

            void Put(XElement level)
            {
                if (Index(level) is { } at) levels[at] = Numbering.Level.Of(level);
            }
        }

        private static int? Index(XElement element) => W.Number(element.Attribute(W.Ns + "ilvl")?.Value) is >= 0 and < Levels and var level ? level : null;
    }

    /// <summary>A list that only names a numbering style stands for the list that defines this style.</summary>
    private static int? Follow(Dictionary<int, XElement> definitions, int list)
    {
        if (!definitions.TryGetValue(list, out var definition)) return null;
        if (definition.ValueOf("numStyleLink") is not { } link) return list;
        foreach (var (id, other) in definitions)
        {
            if (other.ValueOf("styleLink") == link) return id;
        }

        return list;
    }

    /// <summary>The level that a list ties to a paragraph style (or to one that it is based on), or null.</summary>
    public int? LevelOfStyle(int number, IReadOnlyList<string> styles)
    {
        if (!instances.TryGetValue(number, out var instance)) return null;
        foreach (var style in styles)
        {
            var level = Array.FindIndex(instance.Level, l => l?.Style == style);
            if (level >= 0) return level;
        }

        return null;
    }

    /// <summary>Counts one paragraph and gives its number or bullet as it is shown; null where nothing is shown.</summary>
    public string? Next(int number, int level)
    {
        if (number == 0 || level is < 0 or >= Levels) return null;
        if (!instances.TryGetValue(number, out var instance) || instance.Level[level] is not { } shown)
        {
            notes.Add(NoteKind.Info, "numbering-undefined", $"{number}/{level}");
            return null;
        }

        if (!counters.TryGetValue(instance.List, out var counts)) counters[instance.List] = counts = new int?[Levels];
        if (instance.StartOverride[level] is not null && restarted.Add((number, level))) counts[level] = null;
        counts[level] = counts[level] is { } count ? count + 1 : instance.StartOf(level);
        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            // lvlRestart counts levels from 1: 0 never restarts, k restarts after level k or one above it.
            if (level < (instance.Level[deeper]?.RestartAfter ?? Levels)) counts[deeper] = null;
        }

        if (shown.Hidden) return null;
        var text = shown.Format == "bullet" ? Bullet(shown) : Render(instance, counts, shown, level);
        return text.Length == 0 ? null : text;
    }

    private string Render(Instance instance, int?[] counts, Level shown, int current)
    {
        var text = new StringBuilder();
        for (var i = 0; i < shown.Text.Length; i++)
        {
            if (shown.Text[i] == '%' && i + 1 < shown.Text.Length && shown.Text[i + 1] is >= '1' and <= '9')
            {
                var level = shown.Text[++i] - '1';
                if (level > current) continue;
                if (counts[level] is null) notes.Add(NoteKind.Info, "number-of-skipped-level", shown.Text);
                var value = counts[level] ?? instance.StartOf(level);
                var format = shown.Legal ? "decimal" : instance.Level[level]?.Format ?? "decimal";
                text.Append(Write(format, value));
            }
            else
            {
                text.Append(shown.Text[i]);
            }
        }

        return SymbolFonts.IsSymbolic(shown.Font) ? SymbolFonts.Read(shown.Font, text.ToString(), static (_, _) => { }) : text.ToString();
    }

    private string Write(string format, int value)
    {
        if (NumberFormat.Write(format, value) is { } text) return text;
        notes.Add(NoteKind.Info, "number-format-unknown", format);
        return NumberFormat.Decimal(value);
    }

    /// <summary>A bullet is decoration, except where it is the picture of a checkbox. Courier's "o" would be taken for a zero.</summary>
    private static string Bullet(Level shown)
    {
        if (shown.Picture || shown.Text.Length == 0) return shown.Picture ? "•" : "";
        if (SymbolFonts.IsSymbolic(shown.Font) || shown.Text[0] is >= '\uF000' and <= '\uF0FF')
        {
            var seen = SymbolFonts.Map(shown.Font ?? "Symbol", shown.Text[0]);
            return seen is "☐" or "☑" && !IsShadowed(shown.Text[0]) ? seen : "•";
        }

        return shown.Text is "o" ? "◦" : shown.Text;
    }

    /// <summary>Wingdings' shadowed squares (q, r) stand in Word's gallery of bullets.</summary>
    private static bool IsShadowed(char c) => (c & 0xFF) is 0x70 or 0x71 or 0x72;
}
