using System.Reflection;
using System.Xml.Linq;

namespace ItaIngest.Tests.Architecture;

public sealed class ProjectDirectionTests
{
    private static readonly string[] ProjectFiles =
        Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories);

    [Fact]
    public void Projects_reference_only_what_stands_below_them()
    {
        ProjectFiles.Should().NotBeEmpty();
        ProjectFiles
            .SelectMany(file => ProjectDirections.Breaches(Path.GetFileNameWithoutExtension(file), XDocument.Load(file)))
            .Should().BeEmpty();
    }

    [Fact]
    public void Nobody_references_the_command_line()
    {
        ProjectDirections.Table.Values.Should().NotContain(allowed => allowed.Projects.Contains("ItaIngest.Cli"));
    }

    [Fact]
    public void The_core_is_compiled_against_the_framework_and_ThaiNumerals_only()
    {
        typeof(Pipeline).Assembly.GetReferencedAssemblies().Select(a => a.Name!)
            .Should().OnlyContain(name => name.StartsWith("System.", StringComparison.Ordinal) || name == "ThaiNumerals");
    }

    [Fact]
    public void ThaiNumerals_is_compiled_against_the_framework_only()
    {
        Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "ThaiNumerals.dll")).GetReferencedAssemblies().Select(a => a.Name!)
            .Should().OnlyContain(name => name.StartsWith("System.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ItaIngest.Store", "ProjectReference", "../ItaIngest.Cli/ItaIngest.Cli.csproj", "ItaIngest.Store -> ItaIngest.Cli")]
    [InlineData("ItaIngest.Store", "ProjectReference", @"..\ItaIngest.Extractors\ItaIngest.Extractors.csproj", "ItaIngest.Store -> ItaIngest.Extractors")]
    [InlineData("ItaIngest", "PackageReference", "CsvHelper", "ItaIngest -> package CsvHelper")]
    [InlineData("ThaiNumerals", "ProjectReference", "../ItaIngest/ItaIngest.csproj", "ThaiNumerals -> ItaIngest")]
    [InlineData("ItaIngest.Unheard", "PackageReference", "X", "ItaIngest.Unheard is not in the table of directions")]
    public void A_reference_the_wrong_way_is_told(string project, string element, string include, string breach)
    {
        var xml = new XDocument(new XElement("Project", new XElement("ItemGroup", new XElement(element, new XAttribute("Include", include)))));
        ProjectDirections.Breaches(project, xml).Should().Equal(breach);
    }
}
