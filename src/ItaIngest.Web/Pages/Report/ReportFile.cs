using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ItaIngest.Records;
using ItaIngest.Web.Assets;
using ItaIngest.Web.Shared;
using ItaIngest.Web.Wording;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ItaIngest.Web.Pages.Report;

/// <summary>
/// Writes one page that stands by itself: it loads nothing and runs nothing. The same store, program and rules give the same bytes. Its
/// parts are rendered one after the other, so that the memory that it takes is that of the largest province, not of the country.
/// </summary>
public sealed class ReportFile
{
    /// <summary>Thai as it is written, not as numbers of its characters: what HTML gives a meaning to is still escaped.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly ReportContents contents;
    private readonly PageWords words;
    private readonly TextWriter to;

    private ReportFile(ReportContents contents, PageWords words, TextWriter to)
    {
        this.contents = contents;
        this.words = words;
        this.to = to;
    }

    /// <summary>Writes it as UTF-8.</summary>
    /// <param name="contents">What it shows.</param>
    /// <param name="view">The view that the contents were read from.</param>
    /// <param name="language">"th" or "en".</param>
    /// <param name="stream">Where it goes.</param>
    /// <param name="cancellation">Stops between two parts.</param>
    public static async Task WriteAsync(ReportContents contents, IRecordQueries view, string language, Stream stream, CancellationToken cancellation = default)
    {
        var spoken = PageWords.In(language) ?? throw new ArgumentOutOfRangeException(nameof(language), language, "No such language.");
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await using var services = new ServiceCollection().AddSingleton(Encoder).AddSingleton(new Visit(spoken, "", "")).BuildServiceProvider();
        await new ReportFile(contents, spoken, writer).WriteAsync(view, services, cancellation);
    }

    private async Task WriteAsync(IRecordQueries view, IServiceProvider services, CancellationToken cancellation)
    {
        await to.WriteAsync(Beginning());
        foreach (var part in (Type[])[typeof(ReportFront), typeof(ReportCoverage), typeof(ReportScores), typeof(ReportFindings), typeof(ReportPlaces)])
        {
            await RenderAsync(services, part, new(StringComparer.Ordinal));
            cancellation.ThrowIfCancellationRequested();
        }

        var listed = contents.Listed;
        foreach (var (province, number) in listed.Select((p, i) => (p, i + 1)))
        {
            await RenderAsync(services, typeof(ProvincePart), new(StringComparer.Ordinal)
            {
                [nameof(ProvincePart.Province)] = province,
                [nameof(ProvincePart.Lines)] = await LinesAsync(view, province, cancellation),
                [nameof(ProvincePart.Number)] = number,
                [nameof(ProvincePart.IsOpen)] = listed.Count == 1,
            });
        }

        await RenderAsync(services, typeof(ReportFoot), new(StringComparer.Ordinal));
        await to.WriteAsync("</main>\n</body>\n</html>\n");
    }

    private async Task<IReadOnlyList<AgencyLine>> LinesAsync(IRecordQueries view, ProvinceReports province, CancellationToken cancellation)
    {
        var scores = (await view.AgencyScoresAsync([.. province.Agencies.SelectMany(a => a.Documents).Select(d => d.Document)], cancellation)).ToLookup(s => s.Document, StringComparer.Ordinal);
        return [.. province.Agencies.Select(a => new AgencyLine(a, a.Documents.SelectMany(d => scores[d.Document]), contents.Filter.Year, contents.Overview.Rules))];
    }

    /// <summary>A renderer keeps what it has rendered as long as it lives: each part has one of its own.</summary>
    private async Task RenderAsync(IServiceProvider services, Type part, Dictionary<string, object?> parameters)
    {
        parameters[nameof(ReportPart.Contents)] = contents;
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync(part, ParameterView.FromDictionary(parameters))).WriteHtmlTo(to));
        await to.WriteAsync('\n');
    }

    private string Beginning()
    {
        var title = Encoder.Encode(words.YearAndProvinceOf(words.ReportFileTitle, contents.Filter.Year, contents.Filter.Province));
        return $"""
            <!DOCTYPE html>
            <html lang="{words.Code}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light">
            <meta name="referrer" content="no-referrer">
            <title>{title}</title>
            <style>
            {Asset.Styles.Text}{Asset.ReportStyles.Text}</style>
            </head>
            <body class="report">
            <a class="skip" href="#main">{Encoder.Encode(words.SkipToContent)}</a>
            <main id="main" class="stack" tabindex="-1">

            """;
    }
}
