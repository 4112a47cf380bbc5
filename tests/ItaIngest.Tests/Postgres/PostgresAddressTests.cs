using ItaIngest.Postgres;

namespace ItaIngest.Tests.Postgres;

public sealed class PostgresAddressTests
{
    [Theory]
    [InlineData("postgres://ann:se%40cret@db.example:5433/ita", "postgres://ann@db.example:5433/ita")]
    [InlineData("postgresql://db.example", "postgres://db.example/ita")]
    [InlineData("postgres://ann@[::1]/records?sslmode=verify-full", "postgres://ann@[::1]/records")]
    public void What_people_are_told_is_without_the_password(string address, string name)
    {
        var parsed = PostgresAddress.Parse(address);

        parsed.Name.Should().Be(name);
        parsed.ToString().Should().Be(name);
    }

    [Fact]
    public void The_password_and_the_options_go_to_the_server()
    {
        var connection = PostgresAddress.Parse("postgres://ann:se%40cret@db.example/ita?sslmode=verify-full").ConnectionString;

        connection.Should().Contain("se@cret").And.Contain("SSL Mode=VerifyFull").And.Contain("Username=ann");
    }

    [Theory]
    [InlineData("postgres://")]
    [InlineData("postgres:///ita")]
    [InlineData("out/ita.db")]
    [InlineData("postgres://ann:secret@db.example/ita?nonsense=1")]
    [InlineData("postgres://ann:secret@db.example:port/ita")]
    public void What_is_no_address_is_refused_without_being_repeated(string address)
    {
        var act = () => PostgresAddress.Parse(address);

        act.Should().Throw<FormatException>().Which.Message.Should().NotContain("secret");
    }
}
