using System.Text;
using System.Text.Json.Nodes;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Tests.SeedData.Schemas;

/// <summary>The validator that the schemas are tried with is itself tried, keyword by keyword.</summary>
public class SchemaValidatorTests
{
    [Theory]
    [InlineData("""{ "type": "string" }""", "a: x", "a: 1", ": is not of type \"string\"")]
    [InlineData("""{ "type": ["string", "number"] }""", "a: 1", "a: true", ": is not of type [\"string\",\"number\"]")]
    [InlineData("""{ "type": "integer" }""", "a: 1", "a: 1.5", ": is not of type \"integer\"")]
    [InlineData("""{ "type": "array", "items": { "type": "boolean" } }""", "a: [true]", "a: [true, x]", "/1: is not of type \"boolean\"")]
    [InlineData("""{ "enum": ["x", "y"] }""", "a: y", "a: z", ": is no word of the list")]
    [InlineData("""{ "pattern": "^[a-z]+$" }""", "a: abc", "a: \"abc\\n\"", ": does not match")]
    [InlineData("""{ "pattern": "^[a-z]+$" }""", "a: 1", "a: A", ": does not match")]
    [InlineData("""{ "maxLength": 2 }""", "a: xx", "a: xxx", ": is too long")]
    [InlineData("""{ "minimum": 3, "maximum": 5 }""", "a: 3", "a: 2", ": is too small")]
    [InlineData("""{ "minimum": 3, "maximum": 5 }""", "a: 5", "a: 6", ": is too large")]
    [InlineData("""{ "minItems": 1 }""", "a: [x]", "a: []", ": has too few elements")]
    [InlineData("""{ "required": ["x"] }""", "a: { x: 1 }", "a: { y: 1 }", ": lacks x")]
    [InlineData("""{ "properties": { "x": { "type": "string" } } }""", "a: { x: y, z: 1 }", "a: { x: 1 }", "/x: is not of type \"string\"")]
    [InlineData("""{ "properties": { "x": {} }, "additionalProperties": false }""", "a: { x: 1 }", "a: { z: 1 }", "/z: is not allowed")]
    [InlineData("""{ "anyOf": [{ "type": "string" }, { "type": "array" }] }""", "a: []", "a: 1", ": is not of type \"string\"")]
    [InlineData("""{ "$ref": "#/definitions/word", "enum": ["beside"] }""", "a: x", "a: beside", ": is no word of the list")]
    [InlineData("""{ "$ref": "other.json#/definitions/word" }""", "a: far", "a: x", ": is no word of the list")]
    public void Each_keyword_accepts_and_refuses(string schema, string valid, string invalid, string fault)
    {
        var validator = new SchemaValidator(name => Parse(name == "own"
            ? $$"""{ "definitions": { "a": {{schema}}, "word": { "enum": ["x"] } } }"""
            : """{ "definitions": { "word": { "enum": ["far"] } } }"""));
        validator.Faults("own", "a", Value(valid)).ShouldBeEmpty();
        validator.Faults("own", "a", Value(invalid)).ShouldBe([fault]);
    }

    [Fact]
    public void An_unknown_keyword_is_no_schema_of_ours() =>
        Should.Throw<NotSupportedException>(() => new SchemaValidator(_ => Parse("""{ "oneOf": [] }""")).Faults("own", Value("a: 1")))
            .Message.ShouldContain("oneOf");

    [Fact]
    public void A_reference_that_leads_nowhere_fails() =>
        Should.Throw<ShouldAssertException>(
            () => new SchemaValidator(_ => Parse("""{ "$ref": "#/definitions/x", "definitions": {} }""")).Faults("own", Value("a: 1")));

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();

    private static Node Value(string yaml)
    {
        var problems = new ProblemLog("a.yaml");
        return YamlText.Read(Encoding.UTF8.GetBytes(yaml + "\n"), problems).ShouldNotBeNull(yaml).Entries[0].Value;
    }
}
