using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Likeness;
using ItaIngest.Rules;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Likeness;

/// <summary>The edit distance over confusions, by the confusions that are shipped.</summary>
public sealed class ConfusionDistanceTests
{
    private static readonly ConfusionDistance Shipped = new(SeedRun.Rules.Confusions);

    private static readonly Arbitrary<(string A, string B)> Pairs =
        (from a in Gen.Elements("กขสลช่้ีำา๔๕oж".ToCharArray()).ArrayOf() from b in Gen.Elements("กขสลช่้ีำา๔๕oж".ToCharArray()).ArrayOf() select (new string(a), new string(b))).ToArbitrary();

    [Theory]
    [InlineData("สันทราย", "ลันทราย", 0.2)]
    [InlineData("ข้อ", "ขอ", 0.2)]
    [InlineData("คำถาม", "ค่าถาม", 0.5)]
    [InlineData("เทิง", "เก婷", 0.8)]
    [InlineData("ทอง", "ทองง", 1)]
    [InlineData("ที่", "ที", 0.2)]
    [InlineData("สา", "าส", 0.8)]
    [InlineData("", "กข", 2)]
    [InlineData("กข", "", 2)]
    public void Costs_what_the_table_says(string meant, string observed, double cost) => Shipped.Of(meant, observed).Should().BeApproximately((float)cost, 0.35f);

    [Fact]
    public void Is_directed() => Shipped.Of("ส", "ล").Should().BeLessThan(Shipped.Of("ล", "ส") + 0.001f);

    [Fact]
    public void Beyond_its_limit_is_infinite()
    {
        Shipped.Of("กขคง", "ฟฟฟฟ", 2).Should().Be(float.PositiveInfinity);
        Shipped.Of("สันทราย", "ลันทราย", 0.5f).Should().BeLessThan(0.5f);
    }

    [Fact]
    public void Is_zero_only_for_equal_texts_and_never_above_rewriting_the_whole() => Prop.ForAll(Pairs, p =>
        Shipped.Of(p.A, p.B) == 0 == (p.A == p.B) && Shipped.Of(p.A, p.B) <= p.A.Length + p.B.Length)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(2566, 11));

    [Fact]
    public void A_limit_changes_no_distance_below_it() => Prop.ForAll(Pairs, p =>
        Shipped.Of(p.A, p.B) is var free && (free <= 2 ? Shipped.Of(p.A, p.B, 2) == free : float.IsPositiveInfinity(Shipped.Of(p.A, p.B, 2))))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(2566, 13));

    [Fact]
    public void Its_steps_add_up_to_it() => Prop.ForAll(Pairs, p =>
        Math.Abs(Sum(Shipped.Explain(p.A, p.B)) - Shipped.Of(p.A, p.B)) < 0.02)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(2566, 17));

    [Theory]
    [InlineData("สันทรายงาม", "ลันทรายงาม", "ส→ล 0.20")]
    [InlineData("ทอง", "ทอง", "")]
    [InlineData("ทอง", "ทองกอ", "+กอ 2.00")]
    public void Tells_its_steps(string meant, string observed, string told) => Shipped.Explain(meant, observed).Should().Be(told);

    [Fact]
    public void Without_confusions_letters_and_marks_count() => new ConfusionDistance(Confusions.None).Of("ที่", "ที").Should().Be(ConfusionDistance.Mark);

    private static double Sum(string told) =>
        told.Split(", ", StringSplitOptions.RemoveEmptyEntries).Sum(s => double.Parse(s[(s.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture));
}
