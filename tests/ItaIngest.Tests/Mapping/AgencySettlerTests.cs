using ItaIngest.Documents;
using ItaIngest.Likeness;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Rules;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Mapping;

/// <summary>How much must speak for a name before it is settled.</summary>
public sealed class AgencySettlerTests
{
    private static readonly ConfusionDistance Distance = new(SeedRun.Rules.Confusions);
    private static readonly PlaceWords Words = new(Distance);
    private static readonly Gazetteer Places = new([new("แพร่", "สอง", "บ้านหนุน"), new("แพร่", "สอง", "ห้วยหม้าย"), new("น่าน", "ปัว", "ศิลาแลง")]);

    // ด and ค are taken for one another.
    private static readonly Gazetteer Neighbours = new([new("แพร่", "สอง", "ทุ่งดาว"), new("แพร่", "สอง", "ทุ่งคาว")]);

    [Fact]
    public void A_name_of_the_district_is_settled_by_one_mention() =>
        Settle(Places, "เทศบาลตำบลห้วยหม้าย อำเภอสอง จังหวัดแพร่").Should().BeEquivalentTo(new SettledAgency("ห้วยหม้าย", "สอง", "แพร่", []));

    [Fact]
    public void One_that_is_misread_once_stays_open_with_what_it_may_be()
    {
        var settled = Settle(Places, "เทศบาลตำบลห้วยหม้าข อำเภอสอง จังหวัดแพร่");
        settled.Name.Should().BeNull();
        settled.Proposals.Should().Contain("ห้วยหม้าย");
        (settled.District, settled.Province).Should().Be(("สอง", "แพร่"));
    }

    [Fact]
    public void Between_neighbours_the_margin_of_a_repair_is_asked_for()
    {
        Settle(Neighbours, "เทศบาลตำบลทุ่งดาว อำเภอสอง จังหวัดแพร่").Name.Should().BeNull("one mention may be the neighbour's, misread");
        Settle(Neighbours, "เทศบาลตำบลทุ่งดาว อำเภอสอง จังหวัดแพร่", "เทศบาลตำบลทุ่งดาว").Name.Should().Be("ทุ่งดาว");
    }

    [Fact]
    public void A_witness_tips_the_scales()
    {
        string[] lines = ["เทศบาลตำบลทุ่งดาว อำเภอสอง จังหวัดแพร่"];
        Settle(Neighbours, n => n == "ทุ่งดาว", lines).Name.Should().Be("ทุ่งดาว");
        Settle(Neighbours, n => n == "ทุ่งคาว", lines).Name.Should().BeNull("what speaks for the other is no more than what is written");
    }

    [Fact]
    public void A_report_that_names_nobody_has_no_name() => Settle(Places, "อำเภอสอง จังหวัดแพร่").Should().BeEquivalentTo(new SettledAgency(null, "สอง", "แพร่", []));

    private static SettledAgency Settle(Gazetteer places, params string[] lines) => Settle(places, _ => false, lines);

    private static SettledAgency Settle(Gazetteer places, Func<string, bool> witness, params string[] lines)
    {
        var found = lines.SelectMany(l => NameMention.Behind(Words.In(l), new Reading(new Place(), l, l, null, []))).ToList();
        List<NameMention> Of(MentionKind kind) => found.FindAll(m => m.Word.Kind == kind);
        return new AgencySettler(places, Distance).Settle(Of(MentionKind.Agency), Of(MentionKind.District), Of(MentionKind.Province), witness);
    }
}
