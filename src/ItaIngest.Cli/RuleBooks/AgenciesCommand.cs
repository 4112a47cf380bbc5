using System.CommandLine;
using System.Text;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Wording;
using ItaIngest.Rules;

namespace ItaIngest.Cli.RuleBooks;

/// <summary><c>ita rules agencies FILE</c>: takes the local governments of a CSV over into rules/agencies.tsv.</summary>
internal static class AgenciesCommand
{
    public static Command Build(Words words, CommonOptions common)
    {
        var file = new Argument<string>("FILE");
        var province = new Option<string[]>("--province") { HelpName = "PROVINCE" };
        var command = new Command("agencies") { file, province, common.Rules };
        command.SetAction(parsed => Import(
            parsed.GetRequiredValue(file),
            (parsed.GetValue(province) ?? []).Select(p => p.Normalize(NormalizationForm.FormC)).ToHashSet(StringComparer.Ordinal),
            RulesFolder.Find(parsed.GetValue(common.Rules), words),
            words));
        return command;
    }

    private static int Import(string file, HashSet<string> provinces, string folder, Words words)
    {
        var places = RulesFolder.Load(folder, words).Places;
        if (provinces.FirstOrDefault(p => !places.Provinces.Contains(p, StringComparer.Ordinal)) is { } unknown) throw new CannotRunException(words.NoProvince(unknown));
        var imported = AgencyLists.Read(file, places, provinces, words);
        var path = Path.Combine(folder, RuleSetLoader.AgenciesFile);
        if (imported.Import.Added.Count > 0)
        {
            // The rules were loaded, so that it is UTF-8; a mark at its beginning is a character here, and stays.
            var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
            WholeFile.Write(path, utf8.GetBytes(imported.Import.Behind(utf8.GetString(Bytes(path, words)))), words);
        }

        var name = Path.GetFileName(file);
        foreach (var rejected in imported.Rejected) Terminal.Say(words.AgencyRejected(name, rejected));
        foreach (var line in words.AgenciesImported(path, imported)) Terminal.Say(line);
        return imported.Rejected.Count > 0 ? ExitCode.SomethingHeld : ExitCode.Done;
    }

    private static byte[] Bytes(string path, Words words)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException(words.FileNotWritten(path, e.Message));
        }
    }
}
