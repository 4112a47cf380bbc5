using System.Diagnostics.CodeAnalysis;

namespace ThaiNumerals;

/// <summary>
/// What was unusual about a text that was read all the same. A reader that must not be silently wrong holds back
/// what is <see cref="Ambiguous"/> or <see cref="OutOfRange"/>; the others say how it was written.
/// </summary>
[Flags]
[SuppressMessage("Naming", "CA1711", Justification = "They are flags, and are spoken of so.")]
public enum ParseFlags
{
    None = 0,

    /// <summary>Digits of more than one script in one number: <c>๙9.๓4</c>.</summary>
    MixedScript = 1,

    /// <summary>Read although something was missing, misspelt or too much: <c>ต.ค 65</c>, <c>– ถึง</c>.</summary>
    Repaired = 2,

    /// <summary>There is a second sensible reading.</summary>
    Ambiguous = 4,

    /// <summary>Well formed, but outside what such a value can be: a year พ.ศ. 2868, a 31st of April.</summary>
    OutOfRange = 8,

    /// <summary>Full-width digits or signs (U+FF0C to U+FF19).</summary>
    FullWidth = 16,

    /// <summary>Lao digits (U+0ED0 to U+0ED9), in Thai text most often an OCR mistake.</summary>
    Lao = 32,

    /// <summary>Khmer digits (U+17E0 to U+17E9), in Thai text most often an OCR mistake.</summary>
    Khmer = 64,

    /// <summary>Thai digits (U+0E50 to U+0E59).</summary>
    ThaiDigits = 128,

    /// <summary>Thousands are set off by commas: <c>๑,๒๓๔</c>.</summary>
    Grouped = 256,

    /// <summary>A comma was read as the decimal point: <c>๙๙,๓๔</c>. Always <see cref="Ambiguous"/> too.</summary>
    CommaForPoint = 512,

    /// <summary>Dot leaders stood before or after the value: <c>.....๙๙.๓๔.....</c>.</summary>
    Leaders = 1024,

    /// <summary>The century of the year was not written: <c>65</c> for 2565.</summary>
    TwoDigitYear = 2048,

    /// <summary>A four-digit number taken for a year by its value alone; nothing around it says so.</summary>
    Unmarked = 4096,

    /// <summary>A Buddhist-era year before 2484, when the year began on 1 April.</summary>
    OldNewYear = 8192,
}
