using System.Text.RegularExpressions;
using ItaIngest.Documents;
using ItaIngest.Likeness;
using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Mapping;

/// <summary>
/// Tells whose report it is by all mentions together: province, then district, then name. The hierarchy decides, not the
/// spelling: an exact hit of the gazetteer outside the district is another agency, and a frequent misspelling is none.
/// </summary>
internal sealed partial class AgencyTeller(Gazetteer places)
{
    private const double Alike = 0.6;
    private const string Capital = "เมือง";

    private sealed record NameMention(string Type, string Tail, string? Clean, Reading Reading, int Start, int Length);

    public Agency Tell(ReadDocument document)
    {
        var readings = document.Blocks.SelectMany(b => b switch
        {
            ReadParagraph p => [p.Reading],
            ReadTable t => t.Cells,
            _ => (IEnumerable<Reading>)[],
        }).ToList();

        var mentions = new List<Mention>();
        var province = Settle(readings, Province(), MentionKind.Province, places.Provinces, null, mentions);
        var districts = province is null ? [.. places.Provinces.SelectMany(places.DistrictsOf).Distinct(StringComparer.Ordinal)] : places.DistrictsOf(province);
        var district = Settle(readings, District(), MentionKind.District, districts, districts.FirstOrDefault(d => string.Equals(d, Capital + province, StringComparison.Ordinal)), mentions);

        var names = readings.SelectMany(Names).ToList();
        var type = names.GroupBy(n => n.Type, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        var name = type is null ? null : SettleName([.. names.Where(n => string.Equals(n.Type, type, StringComparison.Ordinal))], province, district);
        if (name is not null) mentions.AddRange(names.Select(n => Stand(n, type!, name)));
        else mentions.AddRange(names.Select(n => new Mention(MentionKind.Agency, n.Type + (n.Clean ?? ""), MentionStanding.Unclear, PlaceOf(n.Reading, n.Start, n.Length))));

        if (type is null) (type, name) = OtherAgency(document, district, mentions);
        // The body of a province is called as the province.
        if (string.Equals(type, "องค์การบริหารส่วนจังหวัด", StringComparison.Ordinal) && name is not null && places.Provinces.Contains(name, StringComparer.Ordinal)) province ??= name;
        return new Agency(type, name, district, province, mentions);
    }

    // "อำเภอเมือง จังหวัดชัยภูมิ" is อำเภอเมืองชัยภูมิ: in its province the district of the capital goes by its first word.
    private static string? Settle(List<Reading> readings, Regex word, MentionKind kind, IReadOnlyList<string> known, string? capital, List<Mention> mentions)
    {
        var found = new List<(Reading Reading, Match Match, string Tail, string? Name)>();
        foreach (var reading in readings)
            foreach (Match m in word.Matches(reading.Text))
            {
                var tail = reading.Text[(m.Index + m.Length)..Math.Min(reading.Text.Length, m.Index + m.Length + 30)].TrimStart();
                found.Add((reading, m, tail, known.Where(k => StartsWithName(tail, k)).MaxBy(k => k.Length) ?? (IsCapital(tail) ? capital : null)));
            }

        var settled = found.Where(f => f.Name is not null).GroupBy(f => f.Name!, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        foreach (var f in found)
        {
            var written = f.Name is not null && f.Name == capital && IsCapital(f.Tail) ? Capital : f.Name ?? CleanName(f.Tail) ?? Prefix(f.Tail);
            if (f.Name is null && !LooksLikeName(written)) continue;
            // "ตำบล…" and "จังหวัด" also begin common nouns; what resembles nothing known is told apart by the checks.
            var standing = settled is null ? MentionStanding.Unclear
                : string.Equals(f.Name, settled, StringComparison.Ordinal) ? MentionStanding.Same
                : f.Name is not null ? MentionStanding.Other
                : Resembles(written, settled) ? MentionStanding.Mangled
                : MentionStanding.Unclear;
            if (standing == MentionStanding.Unclear && settled is not null && !HasForeignLetter(written)) continue;
            if (standing == MentionStanding.Unclear && settled is not null) standing = MentionStanding.Mangled;
            mentions.Add(new Mention(kind, f.Match.Value.Trim() + written, standing, PlaceOf(f.Reading, f.Match.Index, f.Match.Length + written.Length)));
        }

        return settled;
    }

    private string? SettleName(List<NameMention> names, string? province, string? district)
    {
        // Without a province the whole country would match something: then only the names as written count.
        var inDistrict = province is null ? [] : NamesIn(province, district);
        var candidates = inDistrict.Concat(names.Select(n => n.Clean).OfType<string>()).Distinct(StringComparer.Ordinal).ToList();
        var votes = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var mention in names)
        {
            var exact = candidates.Where(c => StartsWithName(mention.Tail, c)).MaxBy(c => c.Length);
            if (exact is not null) votes[exact] = votes.GetValueOrDefault(exact) + (inDistrict.Contains(exact) ? 3 : 1);
            foreach (var c in inDistrict.Where(c => !string.Equals(c, exact, StringComparison.Ordinal) && mention.Clean is { } clean && Resembles(clean, c)))
                votes[c] = votes.GetValueOrDefault(c) + 0.5;
        }

        return votes.Count == 0 ? null : votes.OrderByDescending(v => v.Value).ThenByDescending(v => v.Key.Length).ThenBy(v => v.Key, StringComparer.Ordinal).First().Key;
    }

    /// <summary>What a local government of a province (and district, where it is known) may be called: as a subdistrict, the district, or as the list of agencies says.</summary>
    private HashSet<string> NamesIn(string province, string? district) =>
        places.DistrictsOf(province).Where(d => district is null || string.Equals(d, district, StringComparison.Ordinal))
            .SelectMany(d => places.SubdistrictsOf(province, d).Append(d))
            .Concat(places.Agencies.Where(a => string.Equals(a.Province, province, StringComparison.Ordinal) && (district is null || string.Equals(a.District, district, StringComparison.Ordinal))).Select(a => a.Name))
            .ToHashSet(StringComparer.Ordinal);

    private Mention Stand(NameMention mention, string type, string name)
    {
        var written = StartsWithName(mention.Tail, name) ? name : mention.Clean ?? Prefix(mention.Tail);
        var sameType = string.Equals(mention.Type, type, StringComparison.Ordinal);
        var standing = string.Equals(written, name, StringComparison.Ordinal) ? (sameType ? MentionStanding.Same : MentionStanding.Other)
            : Resembles(written, name) ? MentionStanding.Mangled
            : mention.Clean is not null && places.Find(mention.Clean).Any(p => p.Kind == PlaceKind.Subdistrict) ? MentionStanding.Other
            : MentionStanding.Unclear;
        return new Mention(MentionKind.Agency, mention.Type + written, standing, PlaceOf(mention.Reading, mention.Start, mention.Length + written.Length));
    }

    private IEnumerable<NameMention> Names(Reading reading)
    {
        foreach (var m in AgencyTypes.Find(reading.Text).Concat(AgencyTypes.FindMangled(reading.Text)))
        {
            var end = m.Index + m.Length;
            // The type word alone (header, list of offices) names nobody.
            var tail = reading.Text[end..Math.Min(reading.Text.Length, end + 40)];
            if (tail.Length == 0 || tail[0] is '\n' or '/' or ',' or ')' or '(' || tail.TrimStart(' ').Length == 0 || !ThaiLetters.IsLetterOrMark(tail.TrimStart(' ')[0])) continue;
            if (tail[0] == ' ' && tail.Length > 1 && tail[1] == ' ') continue;
            var type = AgencyTypes.FullOf(m.Value) ?? AgencyTypes.MeantBy(m.Value);
            var trimmed = tail.TrimStart();
            // "อบต. และหน่วยงานอื่น": a sentence goes on, unless a place is called so.
            if (Sentence().Match(trimmed) is { Success: true, Index: 0 } word && !places.Subdistricts.Any(s => StartsWithName(trimmed, s.Name) && (s.Name.Length > word.Length || CleanName(trimmed) is { } clean && clean.Length == s.Name.Length))) continue;
            yield return new NameMention(type, trimmed, CleanName(trimmed), reading, m.Index, m.Length + tail.Length - trimmed.Length);
        }
    }

    private static (string? Type, string? Name) OtherAgency(ReadDocument document, string? district, List<Mention> mentions)
    {
        // Agencies that are no local government: named on a line of their own on the cover.
        foreach (var p in document.Blocks.Take(30).OfType<ReadParagraph>())
        {
            var text = p.Reading.Text.Trim();
            var type = AgencyTypes.Others.FirstOrDefault(t => text.StartsWith(t, StringComparison.Ordinal));
            if (type is null || text.Length > 80 || text.Contains("ปีงบประมาณ", StringComparison.Ordinal)) continue;
            // With a district it says where the agency lies, not whose province it is.
            if (district is not null && string.Equals(type, "จังหวัด", StringComparison.Ordinal)) continue;
            var name = text[type.Length..];
            if (Province().Match(name) is { Success: true } where) name = name[..where.Index];
            mentions.Add(new Mention(MentionKind.Agency, text, MentionStanding.Same, p.Reading.At));
            return (type, name.Trim());
        }

        return (null, null);
    }

    private static bool IsCapital(string tail) =>
        tail.StartsWith(Capital, StringComparison.Ordinal)
        && (tail.Length == Capital.Length || !ThaiLetters.IsLetterOrMark(tail[Capital.Length]) || Province().Match(tail, Capital.Length) is { Success: true, Index: var at } && at == Capital.Length);

    private static bool StartsWithName(string tail, string name)
    {
        var k = 0;
        foreach (var c in tail)
        {
            if (c == ' ' && k > 0) continue;
            if (k == name.Length) return !ThaiLetters.IsMark(c) && c != ThaiLetters.SaraAa && c != ThaiLetters.SaraAm && c != 'ะ';
            if (c != name[k++]) return false;
        }

        return k == name.Length;
    }

    /// <summary>The name where it ends by a space, sign or end of line, with no word of a sentence glued to it; else null.</summary>
    private static string? CleanName(string tail)
    {
        var end = 0;
        while (end < tail.Length && (ThaiLetters.IsLetterOrMark(tail[end]) || char.IsLetter(tail[end]))) end++;
        if (end is 0 or > 25 || end == tail.Length && tail.Length >= 30) return null;
        var name = tail[..end];
        return Sentence().IsMatch(name) ? null : name;
    }

    private static string Prefix(string tail)
    {
        var end = 0;
        while (end < tail.Length && end < 16 && ThaiLetters.IsLetterOrMark(tail[end])) end++;
        // A sentence that goes on without a space is no part of the name.
        var glued = Sentence().Match(tail[..end], Math.Min(2, end));
        return glued.Success ? tail[..glued.Index] : tail[..end];
    }

    private static bool Resembles(string written, string name) =>
        TextSimilarity.EditRatio(written, name) >= Alike || (written.Length >= 4 && name.StartsWith(written, StringComparison.Ordinal));

    private static bool LooksLikeName(string written) => written.Length >= 2;

    private static bool HasForeignLetter(string text) => text.Any(c => char.IsLetter(c) && !ThaiLetters.IsThai(c) && c > 'z');

    private static Place PlaceOf(Reading reading, int start, int length) => reading.Steps.Count == 0 ? reading.At.Within(start, length) : reading.At;

    [GeneratedRegex(@"จังหวัด ?|(?<![ก-๙])จ\. ?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Province();

    [GeneratedRegex(@"อำเภอ ?|(?<![ก-๙])อ\. ?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex District();

    // Words that a sentence goes on with behind a name.
    [GeneratedRegex(@"ได้|ดำเนิน|ประกาศ|กำหนด|จัดทำ|เพื่อ|จะ|ให้|เรียบร้อย|เป็น|และ|มี|กับ|ตาม|ประจำ|ซึ่ง|โดย", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Sentence();
}
