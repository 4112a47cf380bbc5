using System.Text.RegularExpressions;

namespace ItaIngest.Tests.Architecture;

/// <summary>
/// What is caught has a name. Three places may catch everything: where a fault in one file must not end the batch, nor the worker that
/// reads it, and where one in a page is answered with a page. Beside them the project that stands between PdfPig and the rest: PdfPig throws
/// whatever a broken file makes it throw, under no common name, and what was lost by it is noted.
/// </summary>
public sealed partial class CatchAllTests
{
    private static readonly string[] Places = ["src/ItaIngest.Cli/Ingest/FileWork.cs", "src/ItaIngest.Cli/Workers/FileWorker.cs", "src/ItaIngest.Web/Pages/Errors/ErrorsAsPages.cs"];

    private static readonly string[] AroundPdfPig = [.. new[] { "PdfPigDocument", "PigObjects", "PigPageProcessor", "PigPageProcessor.Annotations" }.Select(n => $"src/ItaIngest.PdfPig/{n}.cs")];

    [Fact]
    public void Only_the_batch_and_the_answers_of_the_page_catch_everything()
    {
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => CountIn(File.ReadAllText(f)) > 0)
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Should().BeEquivalentTo([.. Places, .. AroundPdfPig]);
        Places.Select(p => CountIn(File.ReadAllText(Path.Combine(Repository.Root, p)))).Should().OnlyContain(n => n == 1);
    }

    [Theory]
    [InlineData("catch { }", 1)]
    [InlineData("catch\n{", 1)]
    [InlineData("catch (Exception)\n{", 1)]
    [InlineData("catch (Exception e) when (e is not OperationCanceledException)", 1)]
    [InlineData("catch (System.Exception e)", 1)]
    [InlineData("catch (Exception e) when (e is IOException or UnauthorizedAccessException)", 0)]
    [InlineData("catch (Exception e) when (IsOfABadPackage(e))", 0)]
    [InlineData("catch (Exception e) when (QueueErrors.IsOfTheBroker(e))", 0)]
    [InlineData("catch (Exception e) when (true)", 1)]
    [InlineData("catch (IOException e) { }", 0)]
    public void A_catch_without_a_name_is_told(string code, int count) => CountIn(code).Should().Be(count);

    /// <summary>A filter that names what it takes is a name.</summary>
    private static int CountIn(string code) => CatchAll().Matches(code).Count(m => !m.Groups["named"].Success);

    [GeneratedRegex(@"\bcatch\s*(\{|\((System\.)?Exception(\s+\w+)?\)(?<named>\s*when\s*\((\w+ is [A-Z]|(\w+\.)?Is\w+\(\w+\)))?)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex CatchAll();
}
