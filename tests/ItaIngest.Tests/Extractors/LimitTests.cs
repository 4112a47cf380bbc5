using ItaIngest.Documents;
using ItaIngest.Terms;

namespace ItaIngest.Tests.Extractors;

/// <summary>Every limit has a name, can be set, and is named by the refusal of a file that passes it.</summary>
public sealed class LimitTests
{
    public static TheoryData<string> Names { get; } = [.. Limit.All.Select(l => l.Name)];

    [Fact]
    public void Every_limit_of_the_record_has_one_name()
    {
        var fields = typeof(Limits).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).ToList();

        Limit.All.Select(l => string.Concat(l.Name.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]))).Should().BeEquivalentTo(fields);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_limit_that_is_set_is_that_one_alone(string name)
    {
        var limit = Limit.Named(name)!;
        var value = limit.Of(Limits.Default) - 1;

        var limits = limit.Set(Limits.Default, value);

        Limit.All.Should().OnlyContain(l => l.Of(limits) == (l == limit ? value : l.Of(Limits.Default)));
        FluentActions.Invoking(() => limit.Set(limits, limit.Lowest - 1)).Should().Throw<ArgumentOutOfRangeException>();
        if (limit.Highest < long.MaxValue) FluentActions.Invoking(() => limit.Set(limits, limit.Highest + 1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Passing_a_limit_is_told_with_its_name_its_value_and_how_to_raise_it(string name)
    {
        var passed = Limit.Named(name)!.Passed(Limits.Default, "word/document.xml");

        foreach (var glossary in new Glossary[] { new ThaiGlossary(), new EnglishGlossary() })
        {
            var advice = glossary.Refusal(passed);
            advice.What.Should().Contain($"{name} = {passed.Limit!.Most}");
            advice.Todo.Should().Contain($"--limit {name}=");
        }
    }

    [Fact]
    public void A_limit_is_still_known_from_the_finding_of_the_refusal()
    {
        var extraction = Extraction.Refused(new SourceFile("id", "a.docx", ItaIngest.Documents.DocumentFormat.Docx, 1), Limit.Elements.Passed(Limits.Default, "word/document.xml"));

        ItaIngest.Checks.Files.FileRefused.RefusalOf(ItaIngest.Checks.Files.FileRefused.Of(extraction).Single()).Should().Be(extraction.Refusal);
    }
}
