namespace ItaIngest.FrontDoor.Tests;

public sealed class ExportTests : IDisposable
{
    private readonly Desk desk = new();

    public ExportTests()
    {
        desk.Write("in/a.txt", Desk.Report(1));
        desk.Write("in/b.txt", Desk.Report(2));
        Ita.Run(desk.Folder, ["ingest", "in"]);
    }

    public void Dispose() => desk.Dispose();

    [Fact]
    public void The_dataset_has_its_tables()
    {
        var said = Ita.Run(desk.Folder, ["export", "--out", "dataset"]);

        said.Exit.Should().BeOneOf([0, 1], said.All);
        desk.Contents("dataset").Keys.Should().Contain(
        [
            "documents.csv", "reports.csv", "scores.csv", "ratings.csv", "disclosures.csv", "measures.csv", "findings.csv", "decisions.csv",
            "provenance.csv", "item_links.csv",
        ]);
    }

    [Fact]
    public void The_same_store_gives_the_same_bytes()
    {
        Ita.Run(desk.Folder, ["export", "--out", "one"]);
        Ita.Run(desk.Folder, ["export", "--out", "two"]);

        desk.Contents("one").Should().NotBeEmpty().And.BeEquivalentTo(desk.Contents("two"));
    }

    [Fact]
    public void A_folder_that_holds_something_else_is_left_alone()
    {
        desk.Write("mine/diary.txt", "dear diary");

        var said = Ita.Run(desk.Folder, ["export", "--out", "mine"]);

        said.Exit.Should().Be(2, said.All);
        desk.Contents("mine").Keys.Should().Equal("diary.txt");
    }

    [Fact]
    public void An_export_takes_the_place_of_the_one_before()
    {
        Ita.Run(desk.Folder, ["export", "--out", "dataset"]);
        var before = desk.Contents("dataset");
        desk.Write("in/c.txt", Desk.Report(3));
        Ita.Run(desk.Folder, ["ingest", "in"]);

        Ita.Run(desk.Folder, ["export", "--out", "dataset"]).Exit.Should().BeOneOf(0, 1);

        desk.Contents("dataset")["documents.csv"].Should().NotBe(before["documents.csv"]);
        Directory.EnumerateFileSystemEntries(desk.Folder).Select(Path.GetFileName).Should().BeEquivalentTo("in", "out", "dataset");
    }
}
