using System.CommandLine;
using System.CommandLine.Invocation;
using ItaIngest.Cli.Wording;

namespace ItaIngest.Cli.CommandLine;

/// <summary>The help of a command, in the language that was chosen (the library's own headings know no Thai).</summary>
internal sealed class HelpPages(Words words) : SynchronousCommandLineAction
{
    /// <summary>Help is an answer, even when the rest of the line is incomplete.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, Console.Out);
        return ExitCode.Done;
    }

    /// <summary>Writes the help of a command.</summary>
    public void Write(Command command, TextWriter to)
    {
        to.WriteLine(words.About(Key(command)));
        to.WriteLine();
        to.WriteLine($"{words.UsageTitle}: {Usage(command)}");
        var commands = command.Subcommands.Where(c => !c.Hidden).ToList();
        if (commands.Count > 0) Section(to, words.CommandsTitle, commands.Select(c => (Usage(c, full: false), words.About(Key(c)))));
        if (command.Arguments.Count > 0) Section(to, words.ArgumentsTitle, command.Arguments.Select(a => (a.Name, words.About($"{Key(command)} {a.Name}"))));
        Section(to, words.OptionsTitle, Options(command).Select(o => (Label(o), About(command, o))));
        if (command is not RootCommand) return;
        to.WriteLine();
        to.WriteLine(words.ExitCodes);
    }

    /// <summary>How a command is called: "ita rules show".</summary>
    public static string FullName(Command command) =>
        command is RootCommand ? "ita" : "ita " + Key(command);

    private static string Key(Command command) => command is RootCommand ? "ita" : string.Join(' ', Chain(command));

    private static IEnumerable<string> Chain(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand ? Chain(parent).Append(command.Name) : [command.Name];

    private static IEnumerable<Option> Options(Command command)
    {
        var root = command;
        while (root.Parents.OfType<Command>().FirstOrDefault() is { } parent) root = parent;
        return command.Options.Concat(root.Options.Where(o => o.Recursive)).Distinct().Where(o => !o.Hidden);
    }

    private string About(Command command, Option option) =>
        words.About(option.Name is "--db" or "--store" or "--rules" or "--json" or "--lang" or "--help" or "--version" ? option.Name : $"{Key(command)} {option.Name}")
        + (option.Name == "--db" ? $" [{Surroundings.DefaultDatabase}]" : "");

    private static string Label(Option option) => option.HelpName is { } value ? $"{option.Name} {value}" : option.Name;

    private static string Usage(Command command, bool full = true)
    {
        var words = new List<string> { full ? FullName(command) : command.Name };
        if (command.Subcommands.Count > 0) words.Add(command is RootCommand ? "…" : string.Join("|", command.Subcommands.Select(c => c.Name)));
        words.AddRange(command.Arguments.Select(a => a.Arity.MaximumNumberOfValues > 1 ? a.Name + "…" : a.Name));
        words.AddRange(command.Options.Where(o => o.Required).Select(Label));
        if (full && command is not RootCommand && command.Options.Any(o => !o.Required)) words.Add("[…]");
        return string.Join(' ', words);
    }

    private static void Section(TextWriter to, string title, IEnumerable<(string Name, string About)> rows)
    {
        var all = rows.ToList();
        var width = all.Max(r => r.Name.Length) + 2;
        to.WriteLine();
        to.WriteLine(title);
        foreach (var (name, about) in all) to.WriteLine($"  {name.PadRight(width)}{about}");
    }
}
