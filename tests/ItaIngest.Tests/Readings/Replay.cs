using System.Text;
using ItaIngest.Readings;

namespace ItaIngest.Tests.Readings;

/// <summary>Carries out the steps of a reading, as somebody would who has only the record.</summary>
internal static class Replay
{
    public static string Of(Reading reading)
    {
        var text = reading.Raw;
        foreach (var steps in Applications(reading.Steps))
        {
            var after = new StringBuilder();
            var copied = 0;
            foreach (var step in steps)
            {
                text.Substring(step.Start - 1, step.Before.Length).Should().Be(step.Before, "the step names what stood there");
                after.Append(text, copied, step.Start - 1 - copied).Append(step.After);
                copied = step.Start - 1 + step.Before.Length;
            }

            text = after.Append(text, copied, text.Length - copied).ToString();
        }

        return text;
    }

    /// <summary>Steps of one rule that go on to the right were made on the same text.</summary>
    private static List<List<ReadingStep>> Applications(IReadOnlyList<ReadingStep> steps)
    {
        var applications = new List<List<ReadingStep>>();
        foreach (var step in steps)
        {
            if (applications.Count > 0 && applications[^1][^1] is var last && string.Equals(last.Rule, step.Rule, StringComparison.Ordinal) && last.Start + last.Before.Length <= step.Start) applications[^1].Add(step);
            else applications.Add([step]);
        }

        return applications;
    }
}
