using System.CommandLine;
using System.Globalization;
using ItaIngest.Documents;

namespace ItaIngest.Cli.CommandLine;

/// <summary><c>--limit NAME=N</c>: another value for one of <see cref="Limit.All"/>; may be given several times.</summary>
internal sealed class LimitOption : Option<string[]>
{
    public LimitOption()
        : base("--limit")
    {
        HelpName = "NAME=N";
        Validators.Add(result =>
        {
            if (result.Tokens.Any(t => Read(t.Value) is null)) result.AddError(Name);
        });
        CompletionSources.Add(_ => Limit.All.Select(l => new System.CommandLine.Completions.CompletionItem(l.Name + "=N")));
    }

    /// <summary>The limits that hold.</summary>
    public static Limits Of(string[]? given) => (given ?? []).Select(Read).Aggregate(Limits.Default, (limits, g) => g!.Value.Limit.Set(limits, g.Value.Value));

    private static (Limit Limit, long Value)? Read(string text)
    {
        var cut = text.IndexOf('=', StringComparison.Ordinal);
        return cut > 0 && Limit.Named(text[..cut]) is { } limit
            && long.TryParse(text.AsSpan(cut + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= limit.Lowest && value <= limit.Highest
                ? (limit, value)
                : null;
    }
}
