namespace ItaIngest.Rules;

/// <summary>Collects what is wrong with one rule file.</summary>
internal sealed class RuleProblems(string file)
{
    private readonly List<RuleProblem> found = [];

    public IReadOnlyList<RuleProblem> Found => found;

    /// <summary>The file that is read.</summary>
    public string File => file;

    public void Add(int line, RuleFault fault) =>
        found.Add(new RuleProblem(file, line, fault.What.English, fault.Allowed.English) { WhatThai = fault.What.Thai, AllowedThai = fault.Allowed.Thai });
}

/// <summary>A sentence in both languages.</summary>
internal readonly record struct Said(string Thai, string English);

/// <summary>A kind of fault with its details filled in.</summary>
internal readonly record struct RuleFault(Said What, Said Allowed);
