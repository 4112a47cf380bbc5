using System.Globalization;
using ItaIngest.Cli.RuleBooks;
using ItaIngest.Mapping;

namespace ItaIngest.Cli.Wording;

// Lists of local governments for the rules.
internal sealed partial class English
{
    public override string NoProvince(string province) => $"No province is called \"{province}\". Write its name in Thai, without the word จังหวัด.";

    public override string AgencyRejected(string list, RejectedAgency rejected) => string.Create(CultureInfo.InvariantCulture, $"{list}, line {rejected.Line}: ") + rejected.Fault switch
    {
        AgencyFault.NoName => "there is no name",
        AgencyFault.NoType => $"\"{rejected.Text}\" has no type; put it into its column or before the name, such as เทศบาลตำบล or อบต.",
        AgencyFault.OtherType => $"\"{rejected.Text}\" is no type of local government; use เทศบาลนคร, เทศบาลเมือง, เทศบาลตำบล, องค์การบริหารส่วนตำบล or องค์การบริหารส่วนจังหวัด",
        AgencyFault.TwoTypes => $"the column of the type and the name say different types: \"{rejected.Text}\"",
        AgencyFault.NotThai => $"the name \"{rejected.Text}\" has a space or characters that are no Thai letters",
        AgencyFault.NoProvince => $"\"{rejected.Text}\" has no province",
        AgencyFault.UnknownProvince => $"no province is called \"{rejected.Text}\"",
        AgencyFault.OtherProvince => $"the body of a province, \"{rejected.Text}\", is not called as the province of its row",
        AgencyFault.NoDistrict => $"\"{rejected.Text}\" has no district",
        AgencyFault.UnknownDistrict => $"this province has no district called \"{rejected.Text}\"",
        _ => rejected.Text,
    };

    public override IEnumerable<string> AgenciesImported(string path, AgencyImported imported)
    {
        var added = imported.Import.Added.Count;
        yield return added > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{added} {(added == 1 ? "agency was" : "agencies were")} added to {path}.")
            : $"No agency had to be added; {path} was not written.";
        if (imported.Import.KnownAsPlace > 0) yield return string.Create(CultureInfo.InvariantCulture, $"  called as their subdistrict, district or province, and known by it: {imported.Import.KnownAsPlace}");
        if (imported.Import.Listed > 0) yield return string.Create(CultureInfo.InvariantCulture, $"  listed already: {imported.Import.Listed}");
        if (imported.Elsewhere > 0) yield return string.Create(CultureInfo.InvariantCulture, $"  in other provinces, left out: {imported.Elsewhere}");
        if (imported.Rejected.Count > 0) yield return string.Create(CultureInfo.InvariantCulture, $"  not usable, by the lines above: {imported.Rejected.Count}");
        if (added > 0) yield return Next("ita rules check", "sees that the rules are in order");
    }
}
