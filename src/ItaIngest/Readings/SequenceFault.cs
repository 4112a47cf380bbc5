using System.Runtime.InteropServices;

namespace ItaIngest.Readings;

/// <summary>What is wrong with a sequence of Thai characters.</summary>
public enum SequenceFault
{
    /// <summary>A mark that stands on no consonant.</summary>
    MarkAlone = 1,

    /// <summary>Two marks that cannot stand on one consonant together.</summary>
    MarksTogether,

    /// <summary>เ แ โ ใ ไ without a consonant behind it.</summary>
    LeadingVowelAlone,

    /// <summary>ะ า ำ ๅ behind what cannot bear it.</summary>
    FollowingVowelAlone,

    /// <summary>ั ื ็ without the consonant that must close the syllable.</summary>
    SyllableOpen,

    /// <summary>A vowel on the consonant that closes a syllable with ั ("พักู").</summary>
    VowelOnFinal,

    /// <summary>A character that stands for one that was lost: U+FFFD, a private-use code point, a control character.</summary>
    Unreadable,
}

/// <summary>A sequence that no Thai text has.</summary>
/// <param name="Start">First character, from 0.</param>
/// <param name="Length">UTF-16 units.</param>
/// <param name="Fault">What is wrong with it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ImpossibleSequence(int Start, int Length, SequenceFault Fault);
