using Microsoft.Playwright;

namespace ItaIngest.FrontDoor.Tests.Review;

/// <summary>Every screen can be used by people who do not see it, or see it badly: no serious or critical violation.</summary>
[Collection(ReviewPageTests.Name)]
public sealed class AccessibilityTests(CorpusDesk desk)
{
    private const string AnAgency = "/agency?type=องค์การบริหารส่วนตำบล&name=ท่าสาธิต";

    private static readonly string Ocr = CorpusDesk.AddressOf("2568/khoktuayang-ocr-2568.txt");

    /// <summary>The screens; a new one is a line here.</summary>
    public static TheoryData<string> Screens =>
    [
        "/",
        "/?state=all&year=2568",
        "/?state=confirm",
        "/?q=ไม่มีอยู่จริง",
        "/overview",
        "/overview?year=2566&province=ไม่มีอยู่จริง",
        "/coverage",
        "/coverage?show=missing&year=2568",
        "/decisions",
        AnAgency,
        "/help",
        "/no-such-page",
        Ocr,
        Ocr + "?value=i10@2568/score",
        Ocr + "?at=3",
        CorpusDesk.AddressOf("2566/nasathit-analysis-2566.pdf"),
        CorpusDesk.AddressOf("2566/nasathit-analysis-2566.pdf") + "?view=grid",
        CorpusDesk.AddressOf("2568/rangwai-report-2568.docx"),
        CorpusDesk.AddressOf("refused/password-report-2568.pdf"),
        Ocr + "/sheet",
        "/bulk?code=ITA-R001",
        "/bulk?code=ITA-M002&act=keep",
        "/check/ITA-S010",
    ];

    private static readonly string[] InEnglish = ["/", "/overview", "/coverage", "/decisions", "/help", Ocr, Ocr + "/sheet", "/bulk?code=ITA-R001"];

    [AxeTheory]
    [MemberData(nameof(Screens))]
    public async Task No_screen_keeps_people_out(string address)
    {
        await using var window = await desk.OpenAsync(bypassesPolicy: true);
        await window.Page.GotoAsync(address);

        (await Axe.ViolationsAsync(window.Page)).Should().BeEmpty();

        // Only the words are others in English: one screen of a kind will do.
        if (!InEnglish.Contains(address)) return;
        await window.LeaveAsync(() => window.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync());
        (await window.Page.GetAttributeAsync("html", "lang")).Should().Be("en");
        (await Axe.ViolationsAsync(window.Page)).Should().BeEmpty();
    }

    [AxeTheory]
    [InlineData("1280x800")]
    [InlineData("600x800")]
    public async Task Neither_does_what_opens_over_them(string size)
    {
        await using var window = await desk.OpenAsync(bypassesPolicy: true);
        var (width, height) = size.Split('x') is [var w, var h] ? (int.Parse(w), int.Parse(h)) : default;
        await window.Page.SetViewportSizeAsync(width, height);
        await window.Page.GotoAsync("/");
        await window.Page.ClickAsync("details.menu summary");
        (await Axe.ViolationsAsync(window.Page)).Should().BeEmpty();

        await window.Page.GotoAsync("/");
        await window.Page.Keyboard.PressAsync("Shift+Slash");
        (await window.Page.IsVisibleAsync("dialog#help")).Should().BeTrue();
        (await Axe.ViolationsAsync(window.Page)).Should().BeEmpty();
    }
}
