using System.Text;
using ItaIngest.Readings;
using ThaiNumerals;

namespace ItaIngest.Extractors.Pdf.Text;

/// <summary>Undoes the breaking of text into lines.</summary>
internal static class LineJoining
{
    /// <summary>Joins two lines or more.</summary>
    public static string Join(IReadOnlyList<TextLine> lines, float left, float right)
    {
        var room = LineRoom.Of(lines, left, right);
        var text = new StringBuilder(lines[0].Text);
        var item = ListMark.Of(lines[0].Text);
        for (var i = 1; i < lines.Count; i++)
        {
            var (above, below) = (lines[i - 1], lines[i]);
            var mark = ListMark.Of(below.Text);
            if (mark.Follows(item) || (room.EndsEarly(above, below) && !IsCutAtHyphen(above.Text, below.Text)))
            {
                text.Append('\n');
                if (mark.Form is not null) item = mark;
            }
            else if (above.Text is [.., _, '\u00AD']) text.Length--;
            else if (HadSpace(above, below, room)) text.Append(' ');
            text.Append(below.Text);
        }

        return text.ToString();
    }

    /// <summary>"E-" / "Service": nothing ends a paragraph like that.</summary>
    private static bool IsCutAtHyphen(string above, string below) =>
        above.Length > 1 && above[^1] is '-' or '\u2010' or '\u00AD' && char.IsAsciiLetter(above[^2]) && char.IsAsciiLetter(below[0]);

    /// <summary>Whether a space stood where the line was broken.</summary>
    private static bool HadSpace(TextLine above, TextLine below, in LineRoom room)
    {
        if (above.EndsWithSpace) return true;
        var (a, b) = (above.Text[^1], below.Text[0]);
        // Two numbers, or one that did not fit: it is not made one here.
        if (ThaiDigits.IsDigit(a) && ThaiDigits.IsDigit(b)) return true;
        // Between letters of two scripts LibreOffice breaks lines without a space, and shows one where it was and had room.
        var shows = above.Clusters[0].Spaces.HasFlag(SpaceHabits.AtLineEnds) && room.HasRoomForSpace(above);
        if (shows && IsLetter(a) && IsLetter(b)) return false;
        return CouldBreakOnlyAtSpace(above.Text, below.Text, a, b);
    }

    /// <summary>
    /// Lines are broken after UAX #14: inside Thai, after hyphens, dashes and slashes a line may break without a space, and what stood
    /// there is not known; anywhere else it breaks at spaces only.
    /// </summary>
    private static bool CouldBreakOnlyAtSpace(string above, string below, char a, char b)
    {
        // ๆ and ฯ are never broken off their word, and ณ is a word of its own.
        if (b is 'ๆ' or 'ฯ') return true;
        if (IsWordOfThai(a) && IsWordOfThai(b)) return a == 'ณ' && (above.Length == 1 || above[^2] is ' ');
        if (IsIdeographic(a) || IsIdeographic(b)) return false;
        // A dash between spaces has them on both sides; one that touches the word before it touches the next as well.
        if (a is '-' or '\u2010' or '\u2013' or '\u2014' or '~') return above.Length == 1 || above[^2] is ' ' || (a == '-' && ThaiDigits.IsDigit(b));
        if (b is '-' or '\u2013' or '\u2014' or '~') return below.Length > 1 && below[1] is ' ';
        return a is not ('/' or '\u200B' or '|' or '\\');
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || GlyphText.IsMark(c);

    private static bool IsWordOfThai(char c) => ThaiLetters.IsLetterOrMark(c) || c is 'ๆ' or 'ฯ';

    private static bool IsIdeographic(char c) => c is >= '\u2E80' and <= '\u9FFF' or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFF60');
}
