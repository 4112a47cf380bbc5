using ItaIngest.Rules;

namespace ItaIngest.Tests.Rules;

public sealed class MarkPatternTests
{
    private static readonly SchemeRules Schemes = RuleSetLoader.Load(Path.Combine(Repository.Root, "rules")).Schemes;

    [Theory]
    [InlineData("X(?=[0-9])")]
    [InlineData("(?<!X)[0-9]")]
    [InlineData("(?>X+)")]
    [InlineData("(X)\\1")]
    [InlineData("\\GX")]
    public void What_needs_backtracking_is_refused(string pattern) =>
        FluentActions.Invoking(() => new MarkPattern(pattern)).Should().Throw<NotSupportedException>();

    [Theory]
    [InlineData("X ?([0-9]+")]
    [InlineData("*")]
    public void What_is_no_pattern_is_refused(string pattern) =>
        FluentActions.Invoking(() => new MarkPattern(pattern)).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData("X\\.(?:a|b)", "X.b", true)]
    [InlineData("\\\\(?:a)", "\\a", true)]
    [InlineData("X\\.(?:a|b)", "Xab", false)]
    public void What_needs_none_is_matched(string pattern, string text, bool found) => new MarkPattern(pattern).IsIn(text).Should().Be(found);

    /// <summary>The engine for it is made at the first match only, so a pattern of the rules that it cannot take would be found out late.</summary>
    [Fact]
    public void Every_pattern_of_the_rules_can_be_matched()
    {
        foreach (var mark in Schemes.Own.Concat(Schemes.Schemes.SelectMany(s => s.Marks)))
        {
            mark.Pattern.Invoking(p => p.IsIn("ก")).Should().NotThrow(mark.Name);
        }
    }
}
