using ItaIngest.Likeness;

namespace ItaIngest.Tests.Likeness;

public sealed class RecentAnswersTests
{
    [Fact]
    public void A_text_is_worked_out_once()
    {
        var asked = new List<string>();
        var answers = new RecentAnswers<int>(t =>
        {
            asked.Add(t);
            return t.Length;
        });

        // Not the same instance: it is the letters that count.
        (answers.To("ข้อ"), answers.To(new string("ข้อ".AsSpan())), answers.To("ขอ")).Should().Be((3, 3, 2));

        asked.Should().Equal("ข้อ", "ขอ");
    }

    [Fact]
    public void Prose_is_not_kept()
    {
        var asked = 0;
        var answers = new RecentAnswers<int>(_ => ++asked);

        answers.To(new string('ก', 241));
        answers.To(new string('ก', 241)).Should().Be(2);
        answers.To(new string('ก', 240));
        answers.To(new string('ก', 240)).Should().Be(3);
    }

    [Fact]
    public void When_it_is_full_it_begins_anew_and_answers_as_before()
    {
        var asked = new List<string>();
        var answers = new RecentAnswers<string>(
            t =>
            {
                asked.Add(t);
                return t + "!";
            },
            most: 2);

        foreach (var text in (string[])["a", "b", "c", "c", "a", "a"]) answers.To(text).Should().Be(text + "!");

        asked.Should().Equal("a", "b", "c", "a");
    }

    [Fact]
    public async Task Many_threads_get_the_right_answers()
    {
        var answers = new RecentAnswers<string>(t => t + "!", most: 10);

        await Parallel.ForAsync(0, 20_000, (i, _) =>
        {
            var text = (i % 37).ToString(System.Globalization.CultureInfo.InvariantCulture);
            answers.To(text).Should().Be(text + "!");
            return ValueTask.CompletedTask;
        });
    }
}
