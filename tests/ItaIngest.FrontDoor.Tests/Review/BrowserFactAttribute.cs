namespace ItaIngest.FrontDoor.Tests.Review;

/// <summary>A test that needs a browser; skipped with its reason where there is none.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public override string? Skip
    {
        get => base.Skip ?? Chromium.Missing;
        set => base.Skip = value;
    }
}

/// <summary>The same with several cases.</summary>
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public override string? Skip
    {
        get => base.Skip ?? Chromium.Missing;
        set => base.Skip = value;
    }
}

/// <summary>A test that needs a browser, and what checks accessibility.</summary>
internal sealed class AxeTheoryAttribute : TheoryAttribute
{
    public override string? Skip
    {
        get => base.Skip ?? Chromium.Missing ?? Axe.Missing;
        set => base.Skip = value;
    }
}
