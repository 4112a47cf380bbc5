using System.Globalization;

namespace ItaIngest.Tests.Generated;

/// <summary>The style sheet that says how a web page looks on paper.</summary>
internal static class HtmlPrint
{
    public static string Sheet(PrintStyle style)
    {
        var cell = style.Borders switch
        {
            Borders.Full => "td,th{border:1px solid #000}",
            Borders.Horizontal => "td,th{border-top:1px solid #000;border-bottom:1px solid #000}",
            Borders.HeaderLine => "th{border-top:1px solid #000;border-bottom:1px solid #000} tr:last-child td{border-bottom:1px solid #000}",
            _ => "",
        };
        var boxes = style.RunningTitle is { } title ? $"@top-left{{content:\"{title}\";font-size:9pt}} @bottom-center{{content:\"หน้า \" counter(page);font-size:9pt}}" : "";
        var layout = (style.IsTurned ? "html{writing-mode:vertical-rl} " : "")
            + (style.IsFramed ? "body{border:1.5pt solid #000;padding:6pt} " : "")
            + (style.IsSideBySide ? "body>table{display:inline-table;inline-size:47%;margin-right:2%;vertical-align:top} " : "");
        return string.Create(CultureInfo.InvariantCulture,
            $"<style>@page{{size:A4{(style.IsLandscape ? " landscape" : "")};margin:20mm;{boxes}}} "
            + $"body{{margin:0;font-family:\"{style.Font}\";font-size:{style.Size}pt}} h1{{font-size:1.3em}} h2{{font-size:1.1em}} "
            + $"table{{border-collapse:collapse;inline-size:100%;margin-block:6pt;border:none}} table table{{inline-size:auto}} table+table{{break-before:page}} td,th{{border:none;padding:2pt 4pt;vertical-align:top;text-align:start}} {cell} "
            + $"thead{{display:{(style.RepeatsHeader ? "table-header-group" : "table-row-group")}}} {(style.RowsMayBreak ? "" : "tr{break-inside:avoid}")} {layout}</style>");
    }
}
