using ItaIngest.Documents;
using ItaIngest.Likeness;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Rules;
using ItaIngest.Tests.RealReports;
using Xunit.Abstractions;

namespace ItaIngest.Tests.Mapping;

/// <summary>Whose report it is: by all mentions together, and never another's because the right name is in no list.</summary>
public sealed class AgencyTellerTests(ITestOutputHelper output)
{
    private const int Names = 300;

    private static readonly ConfusionDistance Distance = new(SeedRun.Rules.Confusions);
    private static readonly Gazetteer Places = SeedRun.Rules.Places;

    // A few stand in the list with another spelling in brackets.
    private static readonly IReadOnlyList<Subdistrict> Whole = [.. Places.Subdistricts.Where(s => s.Name.All(ThaiLetters.IsLetterOrMark))];

    [Theory]
    [InlineData("เทศบาลตำบลลาดขวาง อำเภอบ้านโพธิ์ จังหวัดฉะเชิงเทรา", "ลาดขวาง")]
    [InlineData("เทศบาลตำบลลาดขวาง อำเภอบ้านโพธิ์ จังหวดฉะเชิงเทรา|ตามที่เทศบาลตำบลลาดขวางได้จัดทำ", "ลาดขวาง")]
    [InlineData("เทศบาลดำบลลาดขวาง อำเภอบ้านโพธิ์ จังหวัดฉะเชิงเทรา", "ลาดขวาง")]
    // Three misread in three ways are one name that none of them is.
    [InlineData("เทศบาลตำบลลาคขวาง อำเภอบ้านโพธิ์ จังหวัดฉะเชิงเทรา|เทศบาลตำบลสาดขวาง ประกาศผล|เทศบาลตำบลลาดชวาง", "ลาดขวาง")]
    // One alone may be a name that is in no list.
    [InlineData("เทศบาลตำบลลาคขวาง อำเภอบ้านโพธิ์ จังหวัดฉะเชิงเทรา", null)]
    [InlineData("เทศบาลตำบลบึงสมมติ อำเภอบ้านโพธิ์ จังหวัดฉะเชิงเทรา", "บึงสมมติ")]
    // Thrice the same is little more than once: a reading program makes the same of the same word.
    [InlineData("เทศบาลตำบลลาคขวาง อำเภอบ้านโพธิ์ จังหวัดฉะเชิงเทรา|เทศบาลตำบลลาคขวาง|เทศบาลตำบลลาคขวาง ประกาศผล", null)]
    public void A_name_is_settled_by_what_bears_witness_to_it(string lines, string? name) => Tell(Places, lines.Split('|')).Name.Should().Be(name);

    [Fact]
    public void An_open_name_has_its_proposals()
    {
        var agency = Tell(Places, "เทศบาลตำบลลาคขวาง อำเภอบ้านโพธิ์ จังหวัดฉะเชิงเทรา");
        agency.Proposals.Should().BeEquivalentTo("ลาคขวาง", "ลาดขวาง");
        (agency.District, agency.Province).Should().Be(("บ้านโพธิ์", "ฉะเชิงเทรา"));
    }

    [Fact]
    public void An_exact_name_of_another_province_does_not_decide()
    {
        // ท่าวาสุกรี is a subdistrict of Ayutthaya.
        var agency = Tell(Places, "เทศบาลตำบลลาดขวาง อำเภอบ้านโพธิ์ จังหวัดฉะเชิงเทรา", "เทศบาลตำบลท่าวาสุกรี ขอรายงาน", "เทศบาลตำบลลาดขวาง ประกาศผล");
        agency.Name.Should().Be("ลาดขวาง");
        agency.Mentions.Should().ContainSingle(m => m.Standing == MentionStanding.Other);
    }

    [Fact]
    public void What_is_left_of_the_name_is_shown()
    {
        var agency = Tell(Places, "เทศบาลตำบลสันทรายงาม อำเภอเทิง จังหวัดเชียงราย", "เทศบาลตำบลสันทรายงาม ได้จัดทำ", "เผยแพร่ผ่านเว็บไซต์เทศบาลตามสันทราย", "เผยแพร่ผ่านเว็บไซต์เทศบาลเป็นปัจจุบัน", "เว็บไซต์เทศบาล");
        agency.Mentions.Where(m => m.Standing == MentionStanding.Unclear).Select(m => m.Text).Should().Equal("เทศบาลตามสันทราย");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_real_name_that_is_in_no_list_is_never_turned_into_another(int mentions)
    {
        var random = new Random(17);
        var (right, held) = (0, 0);
        for (var n = 0; n < Names; n++)
        {
            var place = Whole[random.Next(Whole.Count)];
            var without = new Gazetteer([.. Places.Subdistricts.Where(s => s.Name != place.Name)]) { Agencies = Places.Agencies };
            Count(Tell(without, Report(place.Name, place, mentions, random)).Name, place.Name, ref right, ref held);
        }

        output.WriteLine($"{mentions} mentions: {right} right, {held} held, 0 another, of {Names}");
        (right + held).Should().Be(Names);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void An_invented_name_is_never_turned_into_another(int mentions)
    {
        var random = new Random(18);
        var (right, held) = (0, 0);
        for (var n = 0; n < Names; n++)
        {
            var place = Places.Subdistricts[random.Next(Places.Subdistricts.Count)];
            var name = Invented(random);
            Count(Tell(Places, Report(name, place, mentions, random)).Name, name, ref right, ref held);
        }

        output.WriteLine($"{mentions} mentions: {right} right, {held} held, 0 another, of {Names}");
        (right + held).Should().Be(Names);
    }

    private static void Count(string? told, string name, ref int right, ref int held)
    {
        if (told is null) held++;
        else
        {
            told.Should().Be(name);
            right++;
        }
    }

    // The halves of two real names: it looks like one, and is one letter from a neighbour now and then.
    private static string Invented(Random random)
    {
        while (true)
        {
            var (a, b) = (Places.Subdistricts[random.Next(Places.Subdistricts.Count)].Name, Places.Subdistricts[random.Next(Places.Subdistricts.Count)].Name);
            var (from, to) = (Syllable(a, a.Length / 2), Syllable(b, b.Length / 2));
            var name = a[..from] + b[to..];
            if (from >= 3 && b.Length - to >= 3 && name.All(ThaiLetters.IsLetterOrMark) && Places.Find(name).Count == 0) return name;
        }

        static int Syllable(string text, int at)
        {
            while (at < text.Length && (text[at] is not (>= 'เ' and <= 'ไ') and not (>= 'ก' and <= 'ฮ') || text[at - 1] is >= 'เ' and <= 'ไ')) at++;
            return at;
        }
    }

    private static string[] Report(string name, Subdistrict place, int mentions, Random random)
    {
        var type = random.Next(2) == 0 ? "เทศบาลตำบล" : "องค์การบริหารส่วนตำบล";
        string[] lines =
        [
            $"{type}{name} อำเภอ{place.District} จังหวัด{place.Province}",
            $"{type}{name} ได้เข้ารับการประเมินคุณธรรมและความโปร่งใส",
            $"ประกาศ ณ {type}{name}",
        ];
        return lines[..mentions];
    }

    private static Agency Tell(Gazetteer places, params string[] lines)
    {
        var paragraphs = lines.Select((text, n) => new Paragraph(new Place { Line = n + 1 }, text)).ToList();
        var extraction = new Extraction(new SourceFile("0", "a.txt", Documents.DocumentFormat.Text, 1), ExtractionStatus.Complete, paragraphs, [], Residue.None);
        return new AgencyTeller(places, Distance).Tell(new ReadDocument(extraction, [.. paragraphs.Select(p => new ReadParagraph(p, new Reading(p.At, p.Text, p.Text, null, [])))]));
    }
}
