using System.CommandLine;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Wording;
using ItaIngest.Postgres;

namespace ItaIngest.Cli.Stores;

/// <summary><c>ita store copy FROM TO</c>: everything of a database into a new one, of the same engine or another. <c>ita store grant ROLE USER</c>: rights on a shared one.</summary>
internal static class StoreCommand
{
    private static readonly Dictionary<string, PostgresRole> Roles = new(StringComparer.Ordinal)
    {
        ["reader"] = PostgresRole.Reader,
        ["reviewer"] = PostgresRole.Reviewer,
        ["ingester"] = PostgresRole.Ingester,
    };

    public static Command Build(Words words, Terminal terminal, CommonOptions common)
    {
        var (from, to) = (Named("FROM"), Named("TO"));
        var engine = new Option<string?>("--store") { HelpName = string.Join('|', StoreChoice.Names.Keys) };
        engine.AcceptOnlyFromAmong(StringComparer.Ordinal, [.. StoreChoice.Names.Keys]);
        var copy = new Command("copy") { from, to, engine };
        copy.SetAction((parsed, cancellation) => new CopyRun(words, terminal).RunAsync(
            StoreChoice.Of(parsed.GetRequiredValue(from), words),
            StoreChoice.Of(parsed.GetRequiredValue(to), words, parsed.GetValue(engine) is { } name ? StoreChoice.Names[name] : null),
            cancellation));

        var (role, user) = (Named("ROLE"), Named("USER"));
        role.AcceptOnlyFromAmong(StringComparer.Ordinal, [.. Roles.Keys]);
        var grant = new Command("grant") { role, user, common.Database, common.Store };
        grant.SetAction(parsed =>
        {
            var chosen = common.Chosen(parsed);
            var server = chosen.Server ?? throw new CannotRunException(words.NoRights(chosen.File));
            var (named, given) = (parsed.GetRequiredValue(user), parsed.GetRequiredValue(role));
            PostgresRights.Grant(server, named, Roles[given]);
            Terminal.Say(words.Granted(Plain.Line(named), given, server.Name));
            return ExitCode.Done;
        });
        return new Command("store") { copy, grant };
    }

    private static Argument<string> Named(string name)
    {
        var argument = new Argument<string>(name);
        CommonOptions.NotEmpty(argument);
        return argument;
    }
}
