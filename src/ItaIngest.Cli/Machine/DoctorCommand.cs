using System.CommandLine;
using System.Globalization;
using System.Text;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.RuleBooks;
using ItaIngest.Cli.Wording;
using ItaIngest.Extractors.Intake;
using ItaIngest.Extractors.Pdf.Ocr;
using ItaIngest.Records;
using ItaIngest.Rules;
using ItaIngest.Store;

namespace ItaIngest.Cli.Machine;

/// <summary><c>ita doctor</c>: what this machine has and lacks, and how the database is.</summary>
internal static class DoctorCommand
{
    public static Command Build(Words words, CommonOptions common)
    {
        var command = new Command("doctor") { common.Database, common.Store, common.Rules };
        command.SetAction((parsed, cancellation) =>
        {
            var database = common.Chosen(parsed);
            var needed = new[]
            {
                Tell(words, "version", true, $"{Surroundings.ProgramVersion}, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}, {System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}"),
                Sqlite(words),
                Rules(words, parsed.GetValue(common.Rules)),
                Tell(words, "thai", ThaiIsNormalised(), ""),
                Folder(words, database.Beside),
                Tell(words, "terminal", Console.OutputEncoding.CodePage == Encoding.UTF8.CodePage, Console.OutputEncoding.WebName),
            };
            foreach (var engine in BuiltIn.All) Tell(words, engine.Version is null ? "engine-absent" : "engine", engine.Version is not null, engine.Version is { } v ? $"{engine.Name} {v} ({engine.Choice})" : $"{engine.Name} ({engine.Choice})");
            var office = OfficeConverter.Find();
            Tell(words, "office", office is not null, office is null ? "" : $"{office.Tool} ({office.Program})");
            var ocr = PageOcr.Find();
            Tell(words, "ocr", ocr is not null, ocr?.Tool ?? "");
            var good = needed.All(n => n);
            var isSound = DatabaseHealth.Tell(database, words, cancellation);
            Terminal.Say(good ? words.DoctorGood : words.DoctorBad);
            return Task.FromResult(!good ? ExitCode.CouldNotRun : isSound ? ExitCode.Done : ExitCode.SomethingHeld);
        });
        return command;
    }

    private static bool Tell(Words words, string subject, bool good, string detail)
    {
        Terminal.Say(words.Doctor(subject, good, detail));
        return good;
    }

    private static bool Sqlite(Words words)
    {
        try
        {
            var library = SqliteLibrary.Load();
            return Tell(words, "sqlite", true, $"{library.Version} ({library.Name})");
        }
        catch (StoreException e)
        {
            return Tell(words, "sqlite", false, e.Message);
        }
    }

    private static bool Rules(Words words, string? named)
    {
        try
        {
            var folder = RulesFolder.Find(named, words);
            var rules = RuleSetLoader.Load(folder);
            return Tell(words, "rules", true, string.Create(CultureInfo.InvariantCulture, $"{folder} ({rules.Books.Keys.Min()}–{rules.Books.Keys.Max()})"));
        }
        catch (CannotRunException e)
        {
            return Tell(words, "rules", false, e.Message);
        }
        catch (RuleBookException e)
        {
            return Tell(words, "rules", false, words.RulesBad(e.Problems.Count));
        }
    }

    /// <summary>Without ICU nothing puts the marks of a Thai syllable in their order: a tone mark before a vowel below stays there.</summary>
    private static bool ThaiIsNormalised() =>
        string.Equals("\u0E01\u0E48\u0E38".Normalize(NormalizationForm.FormC), "\u0E01\u0E38\u0E48", StringComparison.Ordinal);

    /// <summary>Whether the database can be written where it is to stand; the nearest folder that exists is tried.</summary>
    private static bool Folder(Words words, string database)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(database))!;
        var nearest = new DirectoryInfo(folder);
        while (!nearest.Exists && nearest.Parent is { } parent) nearest = parent;
        try
        {
            using var probe = new FileStream(Path.Combine(nearest.FullName, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return Tell(words, "folder", true, folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Tell(words, "folder", false, folder);
        }
    }
}
