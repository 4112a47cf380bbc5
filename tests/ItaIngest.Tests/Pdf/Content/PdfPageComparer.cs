using FluentAssertions.Equivalency;

namespace ItaIngest.Tests.Pdf.Content;

/// <summary>Coordinates are the same within a hundredth of a point.</summary>
internal sealed class PdfPageComparer
{
    public EquivalencyAssertionOptions<T> Close<T>(EquivalencyAssertionOptions<T> options) => options
        .Using<float>(context => context.Subject.Should().BeApproximately(context.Expectation, 0.01f))
        .WhenTypeIs<float>();
}
