using System.Text.RegularExpressions;
using ItaIngest.Rules;
using ItaIngest.Terms;
using ItaIngest.Web.Pages.Errors;
using ItaIngest.Web.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ItaIngest.Web.Pages.Check;

/// <summary>What a check means: its page, as <c>ita explain</c> shows it.</summary>
internal static partial class CheckScreen
{
    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/check/{code}", Show);

    private static IResult Show(string code, HttpContext context, RuleSet rules, ReviewOptions options, Visit visit)
    {
        // The code is that of a check of the register before it becomes part of a path.
        if (!Code().IsMatch(code) || rules.Checks.Find(code) is not { } check) return ErrorAnswer.Result(context, StatusCodes.Status404NotFound, w => w.NotFound);
        var file = options.RulesFolder is { } folder ? Path.Combine(folder, "checks", check.Code + ".md") : null;
        IReadOnlyList<string> lines = file is not null && File.Exists(file) ? [.. CheckPageText.Lines(File.ReadAllText(file), check.Code, visit.Words.Code)] : [];
        return new RazorComponentResult<CheckPage>(new { Check = check, Lines = lines });
    }

    [GeneratedRegex("^ITA-[XTMSRAND][0-9]{3}$", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Code();
}
