using AngleSharp.Dom;

namespace ItaIngest.Extractors.Html;

/// <summary>What form fields show.</summary>
internal static class FormFields
{
    /// <summary>What an input element shows: ☑ or ☐, or the value that was typed; null when that is nothing of the text.</summary>
    public static string? ShownBy(IElement input)
    {
        var type = input.GetAttribute("type")?.Trim().ToLowerInvariant() ?? "text";
        return type switch
        {
            "checkbox" or "radio" => input.HasAttribute("checked") ? "☑" : "☐",
            "hidden" or "button" or "submit" or "reset" or "image" or "file" or "password" or "color" or "range" => null,
            _ => input.GetAttribute("value") is { Length: > 0 } value ? value : null,
        };
    }

    /// <summary>The options that a select element shows: those selected (of a list of one, the last of them), else the first.</summary>
    public static IReadOnlyCollection<IElement> Chosen(IElement select)
    {
        var options = select.QuerySelectorAll("option").ToList();
        var selected = options.Where(o => o.HasAttribute("selected")).ToList();
        if (select.HasAttribute("multiple")) return new HashSet<IElement>(selected);
        return (selected.LastOrDefault() ?? options.FirstOrDefault(o => !o.HasAttribute("disabled"))) is { } one ? [one] : [];
    }
}
