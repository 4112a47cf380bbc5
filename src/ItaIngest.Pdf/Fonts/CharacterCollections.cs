namespace ItaIngest.Pdf.Fonts;

/// <summary>
/// What is known of Adobe's character collections without their tables: the first 95 identifiers are ASCII in all of them (Adobe
/// Technical Notes 5078, 5079, 5080 and 5093). The rest stays without text.
/// </summary>
internal static class CharacterCollections
{
    public static string Text(string ordering, int cid)
    {
        if (ordering is not ("Japan1" or "GB1" or "CNS1" or "Korea1") || cid is < 1 or > 95) return "";
        return (ordering, cid) switch
        {
            ("Japan1", 61) => SharedText.Of(0xA5),
            ("Japan1", 93) => SharedText.Of(0xA6),
            ("Japan1", 95) => SharedText.Of(0x2DC),
            _ => SharedText.Of(cid + 31),
        };
    }
}
