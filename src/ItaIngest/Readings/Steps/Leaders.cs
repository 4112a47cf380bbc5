namespace ItaIngest.Readings.Steps;

/// <summary>Dots that fill the blanks of a form (".....๙๙.๓๔.....คะแนน") are read as a space. Two dots or fewer may be part of a number or a word.</summary>
internal static class Leaders
{
    public static IEnumerable<Edit> Find(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '…' or '_')) continue;
            var start = i;
            var width = 0;
            while (i < text.Length && text[i] is '.' or '…' or '_')
            {
                width += text[i] == '…' ? 3 : 1;
                if (++i >= text.Length) break;
            }

            if (width >= 3) yield return new Edit(start, i - start, " ");
        }
    }
}
