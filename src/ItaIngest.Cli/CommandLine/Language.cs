using ItaIngest.Cli.Wording;

namespace ItaIngest.Cli.CommandLine;

/// <summary>Which language to speak. It is told before the command line is parsed, since help and usage errors speak it too.</summary>
internal static class Language
{
    /// <summary>The option.</summary>
    public const string OptionName = "--lang";

    /// <summary>The environment variable that stands in for the option.</summary>
    public const string Variable = "ITA_LANG";

    /// <summary>What the option accepts.</summary>
    public static readonly string[] Known = ["th", "en"];

    /// <summary>English when the option, or without it the variable, says so; else Thai.</summary>
    public static Words Choose(IReadOnlyList<string> args, string? variable)
    {
        var said = variable;
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
        {
            if (args[i] == OptionName && i + 1 < args.Count) said = args[i + 1];
            else if (args[i].StartsWith(OptionName, StringComparison.Ordinal) && args[i].Length > OptionName.Length && args[i][OptionName.Length] is '=' or ':')
            {
                said = args[i][(OptionName.Length + 1)..];
            }
        }

        return said == "en" ? new English() : new Thai();
    }
}
