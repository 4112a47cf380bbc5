using ItaIngest.Documents;
using ItaIngest.Extractors.Tools;

namespace ItaIngest.Extractors.Intake;

/// <summary>What came of a conversion: content, or the problem.</summary>
/// <param name="Content">The converted file, or null.</param>
/// <param name="Tool">Name and version of what converted it.</param>
/// <param name="Problem">"timeout", "exit 77", "no-output", "too-big", "not-started"; null when there is content.</param>
public sealed record Conversion(byte[]? Content, string Tool, string? Problem);

/// <summary>
/// Converts .doc, .rtf and .odt to .docx and spreadsheets to HTML with LibreOffice, in a process of its own with a profile of
/// its own: no macros, no links followed, and no quarrel with a LibreOffice that is open.
/// </summary>
/// <param name="program">Path of soffice.</param>
/// <param name="timeout">How long one conversion may take; 120 s when null.</param>
public sealed class OfficeConverter(string program, TimeSpan? timeout = null)
{
    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/soffice", "/usr/bin/libreoffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice", "/snap/bin/libreoffice",
        "/Applications/LibreOffice.app/Contents/MacOS/soffice",
        @"C:\Program Files\LibreOffice\program\soffice.exe", @"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
    ];

    // Settings of the throw-away profile: no macro runs, nothing outside of the file is loaded.
    private const string Profile = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
          <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel"><value>3</value></prop></item>
          <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution"><value>true</value></prop></item>
          <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks"><value>true</value></prop></item>
          <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent"><value>true</value></prop></item>
          <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link"><value>0</value></prop></item>
        </oor:items>
        """;

    private readonly TimeSpan timeout = timeout ?? TimeSpan.FromSeconds(120);
    private readonly Lazy<string> tool = new(() => ToolProcess.Version(program, "--version", "LibreOffice"));

    /// <summary>The program that converts.</summary>
    public string Program => program;

    /// <summary>Its name and version, as it states them.</summary>
    public string Tool => tool.Value;

    /// <summary>LibreOffice where it is installed: on the PATH or in a usual place; else null.</summary>
    /// <param name="timeout">How long one conversion may take; 120 s when null.</param>
    public static OfficeConverter? Find(TimeSpan? timeout = null) =>
        ToolProcess.Find(["soffice", "libreoffice"], UsualPlaces) is { } found ? new OfficeConverter(found, timeout) : null;

    /// <summary>Converts a file.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="name">What it is: "doc", "xls", "rtf", "odt", "xlsx", "ods", "word-xml", "excel-xml", "fodt".</param>
    /// <param name="limits">How large the result may be.</param>
    public Conversion Convert(ReadOnlyMemory<byte> content, string name, Limits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var folder = Directory.CreateTempSubdirectory("ita-convert-");
        try
        {
            var input = Path.Combine(folder.FullName, "in." + (name.EndsWith("-xml", StringComparison.Ordinal) ? "xml" : name));
            var output = Directory.CreateDirectory(Path.Combine(folder.FullName, "out"));
            var profile = Directory.CreateDirectory(Path.Combine(folder.FullName, "profile"));
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(profile.FullName, "user")).FullName, "registrymodifications.xcu"), Profile);
            File.WriteAllBytes(input, content.Span);
            var target = name is "xls" or "xlsx" or "ods" or "excel-xml" ? "html" : "docx";
            var problem = ToolProcess.Run(
                program,
                ["-env:UserInstallation=" + new Uri(profile.FullName).AbsoluteUri, "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard", "--convert-to", target, "--outdir", output.FullName, input],
                folder.FullName,
                timeout);
            if (problem is not null) return new Conversion(null, Tool, problem);
            if (output.EnumerateFiles("*." + target).FirstOrDefault() is not { } made) return new Conversion(null, Tool, "no-output");
            return made.Length > limits.FileBytes ? new Conversion(null, Tool, "too-big") : new Conversion(File.ReadAllBytes(made.FullName), Tool, null);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
