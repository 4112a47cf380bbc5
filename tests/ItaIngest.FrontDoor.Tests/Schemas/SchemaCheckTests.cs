using System.Text.Json.Nodes;

namespace ItaIngest.FrontDoor.Tests.Schemas;

/// <summary>The check itself must be able to fail.</summary>
public sealed class SchemaCheckTests
{
    private const string Schema = """
        {
          "type": "object", "additionalProperties": false, "required": ["year", "kind"],
          "properties": {
            "year": { "type": ["integer", "null"], "minimum": 2500, "maximum": 2699 },
            "kind": { "enum": ["a", "b"] },
            "sha": { "type": "string", "pattern": "^[0-9a-f]+$" },
            "box": { "type": "array", "items": { "type": "number" }, "minItems": 2, "maxItems": 3 },
            "repair": { "anyOf": [ { "type": "null" }, { "$ref": "#/$defs/repair" } ] },
            "figures": { "type": "object", "additionalProperties": { "type": "string" } }
          },
          "$defs": { "repair": { "type": "object", "required": ["to"], "properties": { "to": { "const": "x" } } } }
        }
        """;

    [Theory]
    [InlineData("""{"year":2568,"kind":"a"}""")]
    [InlineData("""{"year":null,"kind":"b","sha":"0f","box":[1,2.5],"repair":{"to":"x"},"figures":{"a":"1"}}""")]
    [InlineData("""{"year":2568,"kind":"a","repair":null}""")]
    public void What_fits_is_silent(string json) => Faults(Schema, json).Should().BeEmpty();

    [Theory]
    [InlineData("""[]""")]
    [InlineData("""{"kind":"a"}""")]
    [InlineData("""{"year":"2568","kind":"a"}""")]
    [InlineData("""{"year":2568.5,"kind":"a"}""")]
    [InlineData("""{"year":2025,"kind":"a"}""")]
    [InlineData("""{"year":2999,"kind":"a"}""")]
    [InlineData("""{"year":2568,"kind":"c"}""")]
    [InlineData("""{"year":2568,"kind":"a","more":1}""")]
    [InlineData("""{"year":2568,"kind":"a","sha":"XY"}""")]
    [InlineData("""{"year":2568,"kind":"a","box":[1]}""")]
    [InlineData("""{"year":2568,"kind":"a","box":[1,2,3,4]}""")]
    [InlineData("""{"year":2568,"kind":"a","box":[1,"2"]}""")]
    [InlineData("""{"year":2568,"kind":"a","repair":{}}""")]
    [InlineData("""{"year":2568,"kind":"a","repair":{"to":"y"}}""")]
    [InlineData("""{"year":2568,"kind":"a","figures":{"a":1}}""")]
    public void What_does_not_fit_is_told(string json) => Faults(Schema, json).Should().NotBeEmpty();

    [Fact]
    public void A_keyword_that_is_not_checked_is_told() => Faults("""{"uniqueItems":true}""", "[]").Should().ContainSingle();

    private static IReadOnlyList<string> Faults(string schema, string json) => new SchemaCheck(JsonNode.Parse(schema)!.AsObject()).Faults(JsonNode.Parse(json));
}
