namespace ThaiNumerals;

/// <summary>
/// Dates as Thai documents write them: <c>๓๐ กันยายน ๒๕๖๖</c>, <c>1 ต.ค 65</c>, <c>มี. ค. 2566</c>, <c>1/10/2565</c>.
/// A year without a mark is พ.ศ. or ค.ศ. by its value. 29 February is judged in the common era.
/// A day that its month does not have gives the month, flagged <see cref="ParseFlags.OutOfRange"/> and <see cref="ParseFlags.Ambiguous"/>.
/// </summary>
public static partial class ThaiDates
{
    /// <summary>Reads a text that is one date: a day, a month of a year, or a four-digit year.</summary>
    public static bool TryParse(string text, out Parsed<ThaiDate> r)
    {
        r = default;
        if (text is null)
            return false;
        var (start, end) = Scan.Trim(text);
        if (DateReader.TryRead(text, start, out var parts) && parts.Year != 0)
        {
            if (parts.End != end || !parts.TryResolve(out var date, out var flags))
                return false;
            r = Scan.Result(text, start, end, date, flags);
            return true;
        }

        if (!ThaiYears.TryParse(text, out var year) || year.Has(ParseFlags.TwoDigitYear))
            return false;
        var bare = new DateParts(start, end, 0, 0, year.Value.BuddhistEra, Calendar.Common, year.Flags);
        if (!bare.TryResolve(out var first, out var yearFlags))
            return false;
        r = Scan.Result(text, start, end, first, yearFlags);
        return true;
    }

    /// <summary>Every date of a running text that names a month; for years alone see <see cref="ThaiYears"/>.</summary>
    public static IReadOnlyList<Parsed<ThaiDate>> FindAll(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Parsed<ThaiDate>>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!DateReader.MayBegin(text, at) || !DateReader.TryRead(text, at, out var parts))
                continue;
            if (parts.Year != 0 && parts.TryResolve(out var date, out var flags))
                found.Add(Scan.Result(text, parts.Start, parts.End, date, flags));
            at = parts.End - 1;
        }

        return found;
    }
}
