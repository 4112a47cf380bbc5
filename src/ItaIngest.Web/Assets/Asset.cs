using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ItaIngest.Web.Assets;

/// <summary>A file of ours that pages load. Its address holds a hash of its bytes, so that browsers may keep it as long as they like.</summary>
public sealed class Asset
{
    private readonly byte[] bytes;
    private readonly string type;

    private Asset(string name, string type)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(name)!;
        bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        this.type = type;
        Address = $"/assets/{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}/{name}";
    }

    /// <summary>How the page looks.</summary>
    public static Asset Styles { get; } = new("app.css", "text/css; charset=utf-8");

    /// <summary>What a page that is a file needs besides; it is written into it, and not served.</summary>
    public static Asset ReportStyles { get; } = new("report.css", "text/css; charset=utf-8");

    /// <summary>Its keys.</summary>
    public static Asset Script { get; } = new("review.js", "text/javascript; charset=utf-8");

    /// <summary>Where it is.</summary>
    public string Address { get; }

    /// <summary>What it says, for a page that loads nothing.</summary>
    public string Text => System.Text.Encoding.UTF8.GetString(bytes);

    /// <summary>Serves those that pages load.</summary>
    internal static void Map(IEndpointRouteBuilder site)
    {
        foreach (var asset in (Asset[])[Styles, Script])
        {
            site.MapGet(asset.Address, (HttpContext context) =>
            {
                context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
                return Results.Bytes(asset.bytes, asset.type);
            });
        }
    }
}
