using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Rules;

namespace ItaIngest.Tests.Scores.Respondents;

/// <summary>Question scores as people's answers make them.</summary>
/// <param name="Respondents">How many people there are.</param>
/// <param name="Scores">What is printed of each question, in hundredths.</param>
internal sealed record AnsweredReport(int Respondents, IReadOnlyList<int> Scores)
{
    private static readonly int[] Points = [0, 33, 67, 100];

    public override string ToString() => $"{Respondents}: {string.Join(' ', Scores)}";

    /// <summary>Reports of up to 400 people and 30 questions, high and low, all alike or not; some of the people may have left a question out.</summary>
    public static Gen<AnsweredReport> Any(Answering answering) =>
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select Of(new Random(seed), answering);

    private static AnsweredReport Of(Random random, Answering answering)
    {
        var all = 5 + (int)(Math.Pow(random.NextDouble(), 1.5) * 395);
        var questions = 3 + random.Next(28);
        var some = 1 + random.Next(all);
        var level = random.NextDouble();
        var scores = new List<int>();
        for (var q = 0; q < questions; q++)
        {
            var likes = Math.Clamp(level + (random.NextDouble() - 0.5) * 0.5, 0, 1);
            scores.Add(answering switch
            {
                Answering.ByAll => Printed(Mean(random, all, likes)),
                Answering.SomeLeftOut => Printed(Mean(random, random.Next(5) == 0 ? 1 + random.Next(all) : all, likes)),
                Answering.FewLeftOutEach => Printed(Mean(random, Math.Max(1, all - random.Next(6)), likes)),
                Answering.SomeQuestionsByOneGroup => Printed(Mean(random, q < questions / 2 ? some : all, likes)),
                _ => Printed((Mean(random, all, likes) + Mean(random, some, likes)) / 2),
            });
        }

        return new AnsweredReport(all, scores);
    }

    private static decimal Mean(Random random, int people, double likes)
    {
        var sum = 0;
        for (var i = 0; i < people; i++)
        {
            var point = 0;
            for (var step = 0; step < 3; step++) point += random.NextDouble() < likes ? 1 : 0;
            sum += Points[point];
        }

        return (decimal)sum / people;
    }

    private static int Printed(decimal score) => decimal.ToInt32(Rounding.Round(score, 2) * 100);
}

/// <summary>Who answered what.</summary>
internal enum Answering
{
    ByAll = 0,

    /// <summary>One question in five was answered by fewer.</summary>
    SomeLeftOut,

    /// <summary>Each question was left out by up to five people.</summary>
    FewLeftOutEach,

    /// <summary>Half of the questions were answered by the same smaller group.</summary>
    SomeQuestionsByOneGroup,

    /// <summary>Each score is the mean of two groups of people.</summary>
    MeanOfTwoParts,
}
