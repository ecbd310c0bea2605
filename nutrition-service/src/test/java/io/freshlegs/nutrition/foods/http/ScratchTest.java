package io.freshlegs.nutrition.foods.http;
import static io.restassured.RestAssured.given;
import io.freshlegs.kit.testing.*;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.*;
import org.junit.jupiter.api.Test;
@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class ScratchTest {
    @Test
    void list() {
        for (String q : List.of("lentils","lentil cookd","beef liver","tofu","orange juice","oat","eggs","egg","oatmeal","porridge","chicken breast","banana","rice","brown rice","milk","yoghurt","yogurt","peanut butter","spinach","white beans","coffee","whey","protein powder","pasta","spaghetti","bread","whole wheat bread","greek yog","greek yogurt","apple","potato","sweet potato","broccoli","salmon","tuna","beef","ground beef","steak","turkey","pork","cheese","cheddar","cottage cheese","almonds","walnuts","honey","dates","raisins","quinoa","chickpeas","hummus","kidney beans","black beans","soy milk","almond milk","oat milk","tea","beer","chocolate","dark chocolate","muesli","granola","cornflakes","avocado","olive oil","butter","tomato","carrot","kale","red pepper","strawberries","blueberries","orange","pizza","lentil soup","energy bar","sports drink","gatorade","cola","jam","couscous","bulgur","tempeh","pumpkin seeds","chia","flax","cocoa","skim milk","kefir","quark","tofo","brocoli","chiken","avacado","mozarella","parmesan","bagel","pancake","cod","shrimp","mushrooms","onion","garlic","beetroot","beet juice","mango","pineapple","watermelon","grapes","peas","corn","lettuce","cucumber","ham","bacon","sausage","feta","ice cream","whole milk","boiled egg","fried egg","scrambled eggs","baked potato","mashed potatoes","french fries","white rice","rice cooked","pasta cooked","lentils raw","red lentils")) {
            List<String> names = given().auth().oauth2(Servers.issuer().athleteToken("e")).queryParam("query", q).queryParam("limit", 3).get("/v1/foods").then().statusCode(200).extract().path("items.name");
            List<String> ids = given().auth().oauth2(Servers.issuer().athleteToken("e")).queryParam("query", q).queryParam("limit", 3).get("/v1/foods").then().statusCode(200).extract().path("items.foodId");
            System.out.println("QQ " + q + " => " + ids + " " + names);
        }
    }
}
