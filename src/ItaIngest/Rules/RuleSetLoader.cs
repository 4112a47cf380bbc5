using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ItaIngest.Rules;

/// <summary>Loads and checks a rules directory. rules/README.md describes its files.</summary>
public static class RuleSetLoader
{
    /// <summary>What was learnt of the titles; it may be absent, and is made by <c>ita rules train</c>.</summary>
    public const string TitleModelFile = "titles.model";

    /// <summary>Local governments whose name is that of no place; <c>ita rules agencies</c> adds to it.</summary>
    public const string AgenciesFile = "agencies.tsv";

    /// <summary>Loads every rule.</summary>
    /// <param name="directory">The directory that holds books/ and the other files.</param>
    /// <exception cref="RuleBookException">Something is wrong with them; it carries what.</exception>
    public static RuleSet Load(string directory)
    {
        var (rules, problems) = Read(directory);
        return problems.Count == 0 ? rules! : throw new RuleBookException(problems);
    }

    /// <summary>What is wrong with the rules of a directory, in order of files and lines; empty when they can be used.</summary>
    public static IReadOnlyList<RuleProblem> Check(string directory) => Read(directory).Problems;

    private static (RuleSet? Rules, IReadOnlyList<RuleProblem> Problems) Read(string directory)
    {
        var whole = new RuleProblems(".");
        if (!Directory.Exists(directory))
        {
            whole.Add(0, RuleFaults.MissingDirectory(directory));
            return (null, whole.Found);
        }

        using var revision = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var found = new List<RuleProblem>();
        var books = Books(directory, revision, found);
        var subdistricts = Table(directory, "places.tsv", PlacesReader.Places, revision, found) ?? [];
        var agencies = Table(directory, AgenciesFile, PlacesReader.Agencies, revision, found) ?? [];
        var schemes = One(directory, "schemes.json", Schemes, revision, found) ?? SchemeRules.None;
        var phrases = One(directory, "phrases.json", (bytes, problems) => RuleNode.Parse(bytes, problems) is { } root ? new PhrasesReader(problems).Read(root) : null, revision, found) ?? PhraseBook.Empty;
        var checks = Table(directory, "checks.tsv", RegisterReader.Read, revision, found) ?? CheckRegister.Empty;
        var confusions = Table(directory, "confusions.tsv", ConfusionsReader.Read, revision, found) ?? Confusions.None;
        var model = Model(directory, revision, found);
        var rules = new RuleSet(books, new Gazetteer(subdistricts) { Agencies = agencies }, Convert.ToHexStringLower(revision.GetHashAndReset()))
        {
            Schemes = schemes,
            Checks = checks,
            Confusions = confusions,
            Phrases = phrases,
            TitleModel = model,
        };
        return (rules, [.. found.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)]);
    }

    private static Dictionary<int, CodeBook> Books(string directory, IncrementalHash revision, List<RuleProblem> found)
    {
        var books = new Dictionary<int, CodeBook>();
        var folder = Path.Combine(directory, "books");
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];
        if (files.Length == 0)
        {
            var none = new RuleProblems("books");
            none.Add(0, RuleFaults.NoBooks());
            found.AddRange(none.Found);
        }

        foreach (var path in files.Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            var problems = new RuleProblems("books/" + name);
            if (RuleFile.Read(path, problems) is { } bytes)
            {
                Append(revision, problems.File, bytes);
                if (RuleNode.Parse(bytes, problems) is { } root && new BookReader(problems).Read(root, RuleFile.Revision(bytes), name) is { } book) books[book.Year] = book;
            }

            found.AddRange(problems.Found);
        }

        return books;
    }

    private static byte[]? Model(string directory, IncrementalHash revision, List<RuleProblem> found)
    {
        var problems = new RuleProblems(TitleModelFile);
        var bytes = RuleFile.ReadBinary(Path.Combine(directory, TitleModelFile), problems);
        if (bytes is not null) Append(revision, TitleModelFile, bytes);
        found.AddRange(problems.Found);
        return bytes;
    }

    private static SchemeRules? Schemes(byte[] bytes, RuleProblems problems) =>
        RuleNode.Parse(bytes, problems) is { } root ? new SchemesReader(problems).Read(root) : null;

    private static T? Table<T>(string directory, string name, Func<string, RuleProblems, T> read, IncrementalHash revision, List<RuleProblem> found)
        where T : class => One(directory, name, (bytes, problems) => read(RuleFile.Text(bytes), problems), revision, found);

    private static T? One<T>(string directory, string name, Func<byte[], RuleProblems, T?> read, IncrementalHash revision, List<RuleProblem> found)
        where T : class
    {
        var problems = new RuleProblems(name);
        T? result = null;
        if (RuleFile.Read(Path.Combine(directory, name), problems) is { } bytes)
        {
            Append(revision, name, bytes);
            result = read(bytes, problems);
        }

        found.AddRange(problems.Found);
        return result;
    }

    /// <summary>Name, length and bytes, so that text cannot wander from one file to the next unseen.</summary>
    private static void Append(IncrementalHash revision, string name, byte[] bytes)
    {
        revision.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name}\n{bytes.Length}\n")));
        revision.AppendData(bytes);
    }
}
