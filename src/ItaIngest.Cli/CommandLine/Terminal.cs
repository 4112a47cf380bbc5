using System.Globalization;
using System.Text;
using Spectre.Console;

namespace ItaIngest.Cli.CommandLine;

/// <summary>Where answers and talk go. Answers are on stdout, so that they can be piped; everything else is on stderr.</summary>
internal sealed class Terminal
{
    /// <summary>Columns of a table that nobody watches.</summary>
    private const int UnwatchedWidth = 140;

    /// <summary>Stderr takes nothing: closed, or a file on a full disk.</summary>
    private static bool isDeaf;

    private Terminal(IAnsiConsole answers, IAnsiConsole talk, bool watched)
    {
        Answers = answers;
        Talk = talk;
        Watched = watched;
    }

    /// <summary>Stdout for tables.</summary>
    public IAnsiConsole Answers { get; }

    /// <summary>Stderr.</summary>
    public IAnsiConsole Talk { get; }

    /// <summary>A person watches: stderr is a terminal.</summary>
    public bool Watched { get; }

    /// <summary>Makes the console speak UTF-8 and every number invariant: neither code page nor culture decides what is written.</summary>
    public static Terminal Open()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Terminal(
            Open(Console.Out, Console.IsOutputRedirected),
            Open(Console.Error, Console.IsErrorRedirected),
            !Console.IsErrorRedirected);
    }

    /// <summary>Writes a line of an answer.</summary>
    /// <exception cref="AnswerLostException">Stdout takes nothing: closed, or a file on a full disk.</exception>
    public static void Say(string line = "") => Answer(() => Console.Out.WriteLine(line));

    /// <summary>Writes an answer by other means.</summary>
    /// <exception cref="AnswerLostException">Stdout takes nothing.</exception>
    public static void Answer(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AnswerLostException(e);
        }
    }

    /// <summary>Writes an answer to the bytes of stdout, while it is made, and ends its last line.</summary>
    /// <exception cref="AnswerLostException">Stdout takes nothing.</exception>
    public static async Task AnswerAsync(Func<Stream, Task> write)
    {
        try
        {
            await using var answer = Console.OpenStandardOutput();
            await write(answer);
            await answer.WriteAsync("\n"u8.ToArray());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AnswerLostException(e);
        }
    }

    /// <summary>Writes a line of talk, while anybody listens. The work goes on without: talk is no answer.</summary>
    public static void Mention(string line)
    {
        if (isDeaf) return;
        try
        {
            Console.Error.WriteLine(line);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            isDeaf = true;
        }
    }

    private static IAnsiConsole Open(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (redirected) console.Profile.Width = UnwatchedWidth;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
