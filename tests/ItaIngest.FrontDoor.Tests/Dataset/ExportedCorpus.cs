namespace ItaIngest.FrontDoor.Tests.Dataset;

/// <summary>The corpus and a report with names of persons and other awkward texts, ingested and exported once in all formats.</summary>
public sealed class ExportedCorpus : IDisposable
{
    /// <summary>Persons of the report; none of them exists.</summary>
    public static readonly IReadOnlyList<string> Persons = ["สมมติ ไม่มีจริง", "ทดสอบ มิใช่คน", "ผู้ตรวจ สมมุติการ"];

    public ExportedCorpus()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Ita.Repository, "corpus"), "*", SearchOption.AllDirectories))
        {
            Desk.Write(Path.Combine("in", Path.GetRelativePath(Path.Combine(Ita.Repository, "corpus"), file)), File.ReadAllBytes(file));
        }

        Desk.Write("in/รายงานโดยนายสมมติ ไม่มีจริง.txt", Awkward);
        Said = Ita.Run(Desk.Folder, ["ingest", "in", "--db", "ita.db"]);
        Said.Exit.Should().Be(1, Said.All);
        Decide();
        Exported = Ita.Run(Desk.Folder, ["export", "--db", "ita.db", "--out", "dataset", "--format", "csv,jsonl,xlsx"]);
        Exported.Exit.Should().Be(1, Exported.All);
    }

    internal Desk Desk { get; } = new();

    /// <summary>What the ingest said.</summary>
    internal Said Said { get; }

    /// <summary>What the export said.</summary>
    internal Said Exported { get; }

    public string Dataset => Desk.At("dataset");

    public void Dispose() => Desk.Dispose();

    private void Decide()
    {
        var decisions = File.ReadAllText(Path.Combine(Ita.Repository, "fixtures", "schemas", "decisions.example.json"));
        Desk.Write("decisions.json", decisions);
        Ita.Run(Desk.Folder, ["decisions", "import", "decisions.json", "--db", "ita.db"]).Exit.Should().BeOneOf(0, 1);
    }

    private static string Awkward => Desk.Report(1) + """

        มาตรการ	ขั้นตอน	ผู้รับผิดชอบ
        007	=1+1	นายสมมติ ไม่มีจริง หัวหน้าสำนักปลัด
        - จัดอบรม	'=ข้อความ_x0041_	นางสาวทดสอบ มิใช่คน

        ลงชื่อ ..................... ผู้รายงาน
        (นายสมมติ ไม่มีจริง)
        ตรวจสอบโดยนางผู้ตรวจ สมมุติการ

        """.ReplaceLineEndings("\n");
}
