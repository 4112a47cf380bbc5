using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Wording;
using ItaIngest.Records;
using ItaIngest.Rules;

namespace ItaIngest.Cli.RuleBooks;

/// <summary>The folder of rules that a command uses.</summary>
internal static class RulesFolder
{
    /// <summary>The folder that was named, else the one that is found.</summary>
    /// <exception cref="CannotRunException">There is none.</exception>
    public static string Find(string? named, Words words)
    {
        if (named is null) return Surroundings.FindRules() ?? throw new CannotRunException(words.RulesNotFound);
        return Directory.Exists(named) ? named : throw new CannotRunException(words.RulesFolderNotFound(named));
    }

    /// <summary>The rules in it, with the classifier that the store was last read with: what a decision settles anew is told as the rest is.</summary>
    /// <exception cref="CannotRunException">There is none, its rules have errors, or that classifier is not built in.</exception>
    public static async Task<RuleSet> LoadForAsync(IRecordStore store, string? named, Words words, CancellationToken cancellation)
    {
        await using var view = await store.QueryAsync(cancellation);
        var runs = await view.RunsAsync(cancellation);
        var engines = Engines.OfRevision(runs.Count > 0 ? runs[^1].RulesRevision : null);
        engines.Require(words);
        return engines.On(Load(named, words), titles => Terminal.Mention(words.Training(titles)));
    }

    /// <summary>The rules in it.</summary>
    /// <exception cref="CannotRunException">There is none, or its rules have errors.</exception>
    public static RuleSet Load(string? named, Words words)
    {
        var folder = Find(named, words);
        try
        {
            return RuleSetLoader.Load(folder);
        }
        catch (RuleBookException)
        {
            throw new CannotRunException(words.RulesBroken(folder));
        }
    }
}
