using ItaIngest.Likeness;
using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Mapping;

/// <summary>Tells whose report it is by all mentions together, and how each mention stands to it.</summary>
internal sealed class AgencyTeller(Gazetteer places, ConfusionDistance distance)
{
    private const double Alike = 0.6;
    private const string Capital = "เมือง";
    private const int Cover = 30;
    private const int LongestLine = 80;

    // A part of a name that is long enough to be told by it.
    private const int Piece = 6;
    private const float MostOfPiece = 0.6f;

    private readonly PlaceWords words = new(distance);
    private readonly AgencySettler settler = new(places, distance);

    /// <summary>Tells whose report a document is.</summary>
    public Agency Tell(ReadDocument document)
    {
        var readings = document.Blocks.SelectMany(b => b switch
        {
            ReadParagraph p => [p.Reading],
            ReadTable t => t.Cells,
            _ => (IEnumerable<Reading>)[],
        }).ToList();
        var found = readings.SelectMany(r => NameMention.Behind(words.In(r.Text), r)).ToList();
        var names = found.Where(m => m.Word.Kind == MentionKind.Agency && Names(m)).ToList();
        var districts = found.Where(m => m.Word.Kind == MentionKind.District && m.Tail.Length > 0).ToList();
        var provinces = found.Where(m => m.Word.Kind == MentionKind.Province && m.Tail.Length > 0).ToList();

        // A misread type word says less of the type than one that is written out.
        var type = names.GroupBy(n => n.Word.Type!, StringComparer.Ordinal).OrderByDescending(g => g.Sum(n => n.Word.Misread > 0 ? 0.5 : 1)).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        var ofType = names.Where(n => string.Equals(n.Word.Type, type, StringComparison.Ordinal)).ToList();
        var domains = WebDomain.In(document).Select(d => d.Name).Distinct(StringComparer.Ordinal).ToList();
        var file = Path.GetFileNameWithoutExtension(document.Extraction.Source.Path);
        var (name, district, province, proposals) = settler.Settle(ofType, districts, provinces, n => file.Contains(n, StringComparison.Ordinal) || domains.Exists(d => Romanised.Names(d, n)));

        var mentions = new List<Mention>();
        mentions.AddRange(provinces.Select(m => StandOfPlace(m, province, null, places.Provinces)).OfType<Mention>());
        var known = province is null ? (IReadOnlyList<string>)[.. places.Provinces.SelectMany(places.DistrictsOf).Distinct(StringComparer.Ordinal)] : places.DistrictsOf(province);
        mentions.AddRange(districts.Select(m => StandOfPlace(m, district, district is not null && string.Equals(district, Capital + province, StringComparison.Ordinal) ? Capital : null, known)).OfType<Mention>());
        mentions.AddRange(names.Select(m => name is null ? new Mention(MentionKind.Agency, m.Written + (m.Clean ?? ""), MentionStanding.Unclear, m.PlaceOf(m.Clean?.Length ?? 0)) : Stand(m, type!, name)));
        if (name is not null) mentions.AddRange(Fragments(readings, type!, name));

        if (type is null) (type, name) = OtherAgency(document, district, mentions);
        // The body of a province is called as the province.
        if (string.Equals(type, "องค์การบริหารส่วนจังหวัด", StringComparison.Ordinal) && name is not null && places.Provinces.Contains(name, StringComparer.Ordinal)) province ??= name;
        return new Agency(type, name, district, province, mentions) { Proposals = proposals };
    }

    // The type word alone (header, list of offices) names nobody, nor one behind which a sentence goes on, unless a place is called so.
    private bool Names(NameMention mention)
    {
        var gap = mention.Length - mention.Word.Length;
        if (gap > 1 || mention.Tail.Length == 0 || !ThaiLetters.IsLetterOrMark(mention.Tail[0])) return false;
        return mention.SentenceBehind is var word && (word == 0 || places.Subdistricts.Any(s => mention.StartsWith(s.Name) && (s.Name.Length > word || mention.Clean is { } clean && clean.Length == s.Name.Length)));
    }

    private Mention? StandOfPlace(NameMention mention, string? settled, string? shortly, IReadOnlyList<string> known)
    {
        var named = settled is not null && mention.StartsWith(settled) ? settled : shortly is not null && mention.StartsWith(shortly) ? shortly : null;
        if (named is not null) return Of(named, MentionStanding.Same);
        var other = known.Where(mention.StartsWith).MaxBy(k => k.Length);
        // "จังหวัด" also begins common nouns, and "อ." a name of a person: a misread word before what is no place is none.
        if (other is not null) return mention.Word.Misread > 0 ? null : Of(other, settled is null ? MentionStanding.Unclear : MentionStanding.Other);
        var written = mention.Clean ?? mention.Prefix();
        if (written.Length < 2) return null;
        if (settled is null) return mention.Word.Misread > 0 ? null : Of(written, MentionStanding.Unclear);
        return Resembles(written, settled) || HasForeignLetter(written) ? Of(written, MentionStanding.Mangled) : null;

        Mention Of(string name, MentionStanding standing) => new(mention.Word.Kind, mention.Written + name, standing, mention.PlaceOf(name.Length));
    }

    private Mention Stand(NameMention mention, string type, string name)
    {
        var written = mention.StartsWith(name) ? name : mention.Clean ?? mention.Prefix();
        var isOfType = string.Equals(mention.Word.Type, type, StringComparison.Ordinal);
        var standing = string.Equals(written, name, StringComparison.Ordinal) ? (isOfType || mention.Word.Misread > 0 ? MentionStanding.Same : MentionStanding.Other)
            : Resembles(written, name) ? MentionStanding.Mangled
            : mention.Clean is not null && places.Find(mention.Clean).Any(p => p.Kind == PlaceKind.Subdistrict) ? MentionStanding.Other
            : MentionStanding.Unclear;
        return new Mention(MentionKind.Agency, mention.Written + written, standing, mention.PlaceOf(written.Length));
    }

    /// <summary>
    /// What is left of the agency's name where the type word is lost with it: the first word of the type, and glued to it a text in which half of the
    /// name still stands ("เทศบาลตามสันทราย" of เทศบาลตำบลสันทรายงาม). Nobody can tell that it was meant; it is only shown.
    /// </summary>
    private IEnumerable<Mention> Fragments(List<Reading> readings, string type, string name)
    {
        var head = type.StartsWith("เทศบาล", StringComparison.Ordinal) ? "เทศบาล" : "องค์การบริหารส่วน";
        if (type.Length <= head.Length || name.Length <= Piece) yield break;
        string[] pieces = [name[..^(name.Length / 3)], name[^Piece..]];
        foreach (var reading in readings)
        {
            IReadOnlyList<PlaceWord>? known = null;
            for (var at = reading.Text.IndexOf(head, StringComparison.Ordinal); at >= 0; at = reading.Text.IndexOf(head, at + head.Length, StringComparison.Ordinal))
            {
                var start = at + head.Length;
                var end = start;
                while (end < reading.Text.Length && ThaiLetters.IsLetterOrMark(reading.Text[end])) end++;
                var tail = reading.Text.AsSpan(start, end - start);
                if (tail.Length is 0 || tail.Length > type.Length - head.Length + name.Length + Piece || (known ??= words.In(reading.Text)).Any(w => w.Kind == MentionKind.Agency && w.Start <= at && at < w.Start + w.Length)) continue;
                if (!IsHalfOf(tail, pieces)) continue;
                yield return new Mention(MentionKind.Agency, reading.Text[at..end], MentionStanding.Unclear, reading.PlaceOf(at, end - at));
            }
        }
    }

    private bool IsHalfOf(ReadOnlySpan<char> tail, string[] pieces)
    {
        foreach (var piece in pieces)
            if (distance.Within(piece, tail, MostOfPiece, toEnd: true).Distance <= MostOfPiece) return true;
        return false;
    }

    private static (string? Type, string? Name) OtherAgency(ReadDocument document, string? district, List<Mention> mentions)
    {
        // Agencies that are no local government: named on a line of their own on the cover.
        foreach (var p in document.Blocks.Take(Cover).OfType<ReadParagraph>())
        {
            var text = p.Reading.Text.Trim();
            var type = AgencyTypes.Others.FirstOrDefault(t => text.StartsWith(t, StringComparison.Ordinal));
            if (type is null || text.Length > LongestLine || text.Contains("ปีงบประมาณ", StringComparison.Ordinal)) continue;
            // With a district it says where the agency lies, not whose province it is.
            if (district is not null && string.Equals(type, "จังหวัด", StringComparison.Ordinal)) continue;
            var name = text[type.Length..];
            if (name.IndexOf("จังหวัด", StringComparison.Ordinal) is var where and >= 0) name = name[..where];
            mentions.Add(new Mention(MentionKind.Agency, text, MentionStanding.Same, p.Reading.At));
            return (type, name.Trim());
        }

        return (null, null);
    }

    private static bool Resembles(string written, string name) =>
        TextSimilarity.EditRatio(written, name) >= Alike || (written.Length >= 4 && name.StartsWith(written, StringComparison.Ordinal));

    private static bool HasForeignLetter(string text) => text.Any(c => char.IsLetter(c) && !ThaiLetters.IsThai(c) && c > 'z');
}
