namespace ItaIngest.Rules;

/// <summary>What is wrong with a rule file, and what is allowed there.</summary>
/// <param name="File">The file, relative to the rules directory, with '/'; "." for the directory itself.</param>
/// <param name="Line">Line of the element, from 1; 0 where the whole file is meant.</param>
/// <param name="What">What is wrong, in English.</param>
/// <param name="Allowed">What is allowed, in English.</param>
public sealed record RuleProblem(string File, int Line, string What, string Allowed)
{
    /// <summary>What is wrong, in Thai.</summary>
    public string WhatThai { get; init; } = What;

    /// <summary>What is allowed, in Thai.</summary>
    public string AllowedThai { get; init; } = Allowed;

    /// <summary>"books/2568.json:12: what; allowed: …", in English.</summary>
    public override string ToString() => $"{File}:{Line}: {What}; allowed: {Allowed}";
}

/// <summary>The rules cannot be used; the problems say why.</summary>
public sealed class RuleBookException : Exception
{
    public RuleBookException()
        : this([])
    {
    }

    public RuleBookException(string message)
        : base(message) => Problems = [];

    public RuleBookException(string message, Exception innerException)
        : base(message, innerException) => Problems = [];

    public RuleBookException(IReadOnlyList<RuleProblem> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>Everything that is wrong, in order of files and lines.</summary>
    public IReadOnlyList<RuleProblem> Problems { get; }
}
