using System.Text;
using ItaIngest.Extractors.Pdf.Text;

namespace ItaIngest.Tests.Extractors.Pdf.Text;

public sealed class TextPropertyTests
{
    private const string Letters = "กขคงจนมรลสอฐญเแโใไาำะ";
    private const string Marks = "ัิีึืุู็่้๊๋์ํ";
    private const string Others = "abi 0๙.-( \uF70A\uFFFD";

    [Fact]
    public void Whatever_is_painted_every_character_is_accounted_for_and_no_letter_is_lost_in_lines()
    {
        var random = new Random(20_261_120);
        for (var round = 0; round < 400; round++)
        {
            var page = new PageOf();
            var count = random.Next(1, 60);
            for (var i = 0; i < count; i++)
            {
                var set = random.Next(3) switch { 0 => Letters, 1 => Marks, _ => Others };
                var letter = set[random.Next(set.Length)].ToString();
                page.Glyph(letter, 50 + (random.NextDouble() * 80), 100 + (random.Next(4) * 5), ReferenceEquals(set, Marks) ? 0 : 6, 6 + (random.Next(3) * 6));
            }

            var text = page.Read();
            var lines = TextLines.Of(text.Clusters);
            var inLines = lines.Sum(l => l.Text.Count(c => c != ' '));

            // The parts of a ำ become one character; nothing else changes the number.
            var composed = text.Notes.FirstOrDefault(n => n.Code == "sara-am-composed")?.Text is { } n ? int.Parse(n, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture) : 0;
            (text.Tally.Total + composed + Doubled(text)).Should().BeInRange(count, count + composed + Doubled(text));
            inLines.Should().Be(text.Clusters.Sum(c => c.Text.Count(k => k != ' ')));
        }
    }

    [Fact]
    public void Thai_is_read_back_as_it_was_written_whatever_its_size_and_place()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var written = Thai(random);
            var size = 6 + (random.NextDouble() * 30);
            var line = TextLines.Of(new PageOf(4000, 4000).Text(random.NextDouble() * 500, 100 + (random.NextDouble() * 500), written, size, spacing: random.Next(3) * 0.02 * size).Read().Clusters).Single();

            line.Text.Should().Be(written);
        }
    }

    [Fact]
    public void Joined_lines_hold_all_letters_of_the_lines()
    {
        var random = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            var page = new PageOf(4000, 4000);
            var lines = random.Next(2, 6);
            var all = new StringBuilder();
            for (var i = 0; i < lines; i++)
            {
                var written = Thai(random);
                all.Append(written);
                page.Text(50, 100 + (20 * i), written);
            }

            var joined = TextLines.Join(TextLines.Of(page.Read().Clusters), 48, 400);

            joined.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Should().Be(all.ToString().Replace(" ", "", StringComparison.Ordinal));
        }
    }

    private static long Doubled(PageText text) =>
        text.Notes.FirstOrDefault(n => n.Code == "overprinted-text-dropped")?.Text is { } n ? long.Parse(n, System.Globalization.CultureInfo.InvariantCulture) : 0;

    /// <summary>Syllables, words and numbers in the order of storage.</summary>
    private static string Thai(Random random)
    {
        string[] syllables = ["กา", "เก็บ", "ที่", "น้ำ", "ผู้", "กิ่ง", "ปั๊ม", "เรื่อง", "คำ", "ศูนย์", "จ้าง", "แล้ว", "๙๙.๓๔", "i1", "ร้อยละ", "ญี่ปุ่น", "ฐาน"];
        var text = new StringBuilder();
        for (var i = random.Next(1, 12); i > 0; i--)
        {
            text.Append(syllables[random.Next(syllables.Length)]);
            if (i > 1 && random.Next(3) == 0) text.Append(' ');
        }

        return text.ToString();
    }
}
