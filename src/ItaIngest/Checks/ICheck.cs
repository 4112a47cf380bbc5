namespace ItaIngest.Checks;

/// <summary>One check of the register. It compares and explains; it changes nothing.</summary>
public interface ICheck
{
    /// <summary>Its code in the register, "ITA-S010".</summary>
    string Code { get; }

    /// <summary>What it says of a report, in the order of the items. Says nothing where there is nothing to look at.</summary>
    IEnumerable<CheckResult> Run(CheckContext context);
}
