using ItaIngest.Noise.Made;

namespace ItaIngest.Noise.Printed;

/// <summary>Writes a report as a file of one format.</summary>
internal interface IReportPrinter
{
    /// <summary>The format.</summary>
    Documents.DocumentFormat Format { get; }

    /// <summary>The bytes of the file; the same for the same report.</summary>
    byte[] Print(IReadOnlyList<ReportBlock> blocks);
}
