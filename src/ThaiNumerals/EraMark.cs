namespace ThaiNumerals;

/// <summary>Which count of years a number belongs to.</summary>
public enum Calendar
{
    /// <summary>พ.ศ., 543 ahead of the common era.</summary>
    Buddhist,

    /// <summary>ค.ศ.</summary>
    Common,
}

/// <summary>พ.ศ. and ค.ศ. as they are written and miswritten: พ.ศ, พศ., พ. ศ.</summary>
internal static class EraMark
{
    public static bool TryRead(ReadOnlySpan<char> text, ref int at, out Calendar era, ref ParseFlags flags)
    {
        era = Calendar.Buddhist;
        var i = at;
        var quiet = ParseFlags.None;
        if (Scan.Word(text, ref i, "พุทธศักราช", ref quiet))
        {
            at = i;
            return true;
        }

        if (Scan.Word(text, ref i, "คริสต์ศักราช", ref quiet))
        {
            era = Calendar.Common;
            at = i;
            return true;
        }

        if (i >= text.Length || text[i] is not ('พ' or 'ค'))
            return false;
        era = text[i] == 'พ' ? Calendar.Buddhist : Calendar.Common;
        i++;
        var points = SkipPoint(text, ref i, out var cracked);
        if (i >= text.Length || text[i] != 'ศ')
            return false;
        i++;
        points += SkipPoint(text, ref i, out _);
        // Two bare letters are a mark only when they are no part of a word.
        if (points == 0 && ((at > 0 && Scan.IsThaiLetter(text[at - 1])) || (i < text.Length && Scan.IsThaiLetter(text[i]))))
            return false;
        if (points < 2 || cracked)
            flags |= ParseFlags.Repaired;
        at = i;
        return true;
    }

    /// <summary>The mark that ends at <paramref name="end"/>.</summary>
    public static bool TryReadBack(ReadOnlySpan<char> text, ref int end, out Calendar era, ref ParseFlags flags)
    {
        era = Calendar.Buddhist;
        var quiet = ParseFlags.None;
        if (Scan.WordBack(text, ref end, "พุทธศักราช", ref quiet))
            return true;
        if (Scan.WordBack(text, ref end, "คริสต์ศักราช", ref quiet) || Scan.WordBack(text, ref end, "A.D.", ref quiet))
        {
            era = Calendar.Common;
            return true;
        }

        // The mark is at most พ _ _ . _ _ ศ _ _ . long; it is read forward from each place that could begin it.
        for (var start = end - 2; start >= 0 && start >= end - 10; start--)
        {
            if (text[start] is not ('พ' or 'ค'))
                continue;
            var i = start;
            var found = flags;
            if (TryRead(text, ref i, out var read, ref found) && i == end)
            {
                era = read;
                flags = found;
                end = start;
                return true;
            }
        }

        return false;
    }

    private static int SkipPoint(ReadOnlySpan<char> text, ref int at, out bool cracked)
    {
        var i = at;
        while (i < text.Length && i < at + 2 && Scan.IsBlank(text[i]))
            i++;
        cracked = i > at;
        var point = i < text.Length && (Scan.IsPoint(text[i]) || Scan.IsComma(text[i]));
        if (point)
        {
            at = i + 1;
            for (var gap = 0; gap < 2 && at < text.Length && Scan.IsBlank(text[at]) && at + 1 < text.Length && text[at + 1] == 'ศ'; gap++)
            {
                cracked = true;
                at++;
            }

            return 1;
        }

        if (i < text.Length && text[i] == 'ศ')
            at = i;
        else
            cracked = false;
        return 0;
    }
}
